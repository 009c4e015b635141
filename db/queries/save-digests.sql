-- Keeps the digests of a day; those that another process has kept already stay. $1 day, $2 end of the chain that they looked at,
-- $3 a JSON object of contents by organisation.
insert into digest (organisation, day, content, chain_length)
select key, $1::text::date, value, $2::float8::int8 from jsonb_each($3::text::jsonb)
on conflict (organisation, day) do nothing
