-- Rivers, towns and places as GeoJSON features.
-- $1 kind or null, $2 bounding box [west, south, east, north] in degrees or null.
select jsonb_build_object(
	'type', 'Feature', 'id', id, 'properties', properties || jsonb_build_object('kind', kind, 'name', name), 'geometry', st_asgeojson(geom, 15, 0)::jsonb
) as feature
from base_feature
where ($1::text is null or kind = $1::text)
	and ($2::float8[] is null or geom && st_makeenvelope(($2::float8[])[1], ($2::float8[])[2], ($2::float8[])[3], ($2::float8[])[4], 4490))
order by id collate "C"
