-- Open issues within $3 metres of $1 longitude, $2 latitude, of matter $4 (null: any), nearest first, that $5 sight may see.
with here as (select st_setsrid(st_point($1::float8, $2::float8), 4490) as geom)
select i.item, st_distance(i.geom::geography, here.geom::geography)::float8 as distance
from here, issue_shown i
where i.closed_at is null and ($4::text is null or i.matter = $4::text)
	and i.geom && st_expand(here.geom, $3::float8 / 90000.0)
	and st_dwithin(i.geom::geography, here.geom::geography, $3::float8)
	and i.id in (select id from issue_keys_for($5::text::jsonb, '{}'))
order by distance, i.id
limit 20
