-- For each area in force whose line comes near a point: its facts and the nearest position on its line.
-- $1 longitude, $2 latitude (degrees), $3 metres, $4 ISO date, $5 and $6 metres that a degree of longitude and of
-- latitude are worth at the point. The plane is the point's own: metres east and north of it.
with line as (
	select a.facts, a.id, st_boundary(st_affine(a.geom, $5::float8, 0, 0, $6::float8, -$1::float8 * $5::float8, -$2::float8 * $6::float8)) as geom
	from area_known a
	where a.geom && st_expand(st_setsrid(st_point($1::float8, $2::float8), 4490), $3::float8 / $5::float8, $3::float8 / $6::float8)
		and a.valid_from <= $4::text::date and (a.valid_to is null or a.valid_to > $4::text::date)
),
foot as (
	select facts, id, st_closestpoint(geom, st_setsrid(st_point(0, 0), 4490)) as at from line
)
select facts as area, ($1::float8 + st_x(at) / $5::float8)::float8 as lon, ($2::float8 + st_y(at) / $6::float8)::float8 as lat
from foot
where sqrt(st_x(at) ^ 2 + st_y(at) ^ 2) <= $3::float8
order by id collate "C"
