-- A load of a set with its objects, in their order. $1 set, $2 version, $3 JSON object of source, accuracy, dataDate, validFrom, count, sha256;
-- $4 JSON array of {number, name, geometry} (GeoJSON, degrees).
with loaded as (
	insert into object_load (set_id, version, source, accuracy, data_date, valid_from, count, sha256)
	select $1::text::int8, $2::int4, j ->> 'source', (j ->> 'accuracy')::float8, (j ->> 'dataDate')::date, (j ->> 'validFrom')::date, (j ->> 'count')::int4, j ->> 'sha256'
	from (select $3::text::jsonb as j) given
)
insert into named_object (set_id, version, place, number, name, geom)
select $1::text::int8, $2::int4, place::int4, o ->> 'number', o ->> 'name', st_setsrid(st_geomfromgeojson(o -> 'geometry'), 4490)
from jsonb_array_elements($4::text::jsonb) with ordinality given(o, place)
