-- Areas in force on a date as GeoJSON features, in the order of their ids.
-- $1 ISO date, $2 kind or null, $3 bounding box [west, south, east, north] in degrees or null.
select jsonb_build_object(
	'type', 'Feature', 'id', a.id, 'properties', a.facts, 'geometry', st_asgeojson(a.geom, 15, 0)::jsonb
) as feature
from area_known a
where a.valid_from <= $1::text::date and (a.valid_to is null or a.valid_to > $1::text::date)
	and ($2::text is null or a.kind = $2::text)
	and ($3::float8[] is null or a.geom && st_makeenvelope(($3::float8[])[1], ($3::float8[])[2], ($3::float8[])[3], ($3::float8[])[4], 4490))
order by a.id collate "C"
