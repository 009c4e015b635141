-- How many issues somebody may see and asks for. $1 sight, $2 filter (see issues_for).
select count(*)::int4 as total from issues_for($1::text::jsonb, $2::text::jsonb) i
