-- Stores base features. $1 a JSON array of {id, kind, name, properties, geometry (GeoJSON, degrees)}.
insert into base_feature (id, kind, name, properties, geom)
select row ->> 'id', row ->> 'kind', row ->> 'name', row -> 'properties', st_setsrid(st_geomfromgeojson(row ->> 'geometry'), 4490)
from jsonb_array_elements($1::text::jsonb) as given (row)
