-- Tells who listens that the data are others, once the transaction is done. $1 their version then.
select pg_notify('data', $1::text)
