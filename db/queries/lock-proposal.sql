-- Holds a proposal until the transaction ends: its ground is worked out by one at a time. $1 id.
select id::text from proposal where id = $1::text::int8 for update
