-- One version of one area, superseded or not: for giving an old answer again.
-- $1 id, $2 version.
select jsonb_build_object(
	'type', 'Feature', 'id', id, 'geometry', st_asgeojson(geom, 15, 0)::jsonb,
	'properties', jsonb_build_object(
		'id', id, 'kind', kind, 'code', code, 'name', name, 'nameEn', name_en, 'territory', territory, 'version', version,
		'validFrom', valid_from::text, 'validTo', valid_to::text, 'source', source, 'licence', licence,
		'accuracy', accuracy, 'illustrative', illustrative
	)
) as feature
from area
where id = $1::text and version = $2::int4
