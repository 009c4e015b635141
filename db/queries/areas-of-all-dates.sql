-- All areas as they are known today, whenever they are in force: what a browser holds, and what a load is checked on.
select jsonb_build_object(
	'type', 'Feature', 'id', a.id, 'properties', a.facts, 'geometry', st_asgeojson(a.geom, 15, 0)::jsonb
) as feature
from area_known a
order by a.id collate "C", a.version
