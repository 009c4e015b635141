-- How many issues somebody may see and asks for. $1 sight, $2 filter (see issue_keys_for).
select count(*)::int4 as total from issue_keys_for($1::text::jsonb, $2::text::jsonb)
