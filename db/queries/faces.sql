-- The faces of a set of areas ($1 its hash) as GeoJSON features, largest first.
select jsonb_build_object(
	'type', 'Feature', 'id', signature,
	'properties', jsonb_build_object('areas', to_jsonb(area_ids), 'squareMetres', square_metres),
	'geometry', st_asgeojson(geom, 15, 0)::jsonb
) as feature
from face
where set_sha256 = $1::text
order by square_metres desc, signature collate "C"
