-- Tells who listens that an issue has changed, once the transaction is done. $1 id, $2 the version after it.
select pg_notify('issue', json_build_object('id', $1::text, 'version', $2::int4)::text)
