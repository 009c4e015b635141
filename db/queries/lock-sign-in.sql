-- One attempt at a time for what was typed and for where from: taken in this order, so that two never wait for each other.
-- $1 hashes, sorted.
select pg_advisory_xact_lock(hashtextextended(subject, 0))::text from unnest($1::text[]) as subject
