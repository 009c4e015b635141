-- Stores one version of an area. $1 everything but the shape, as JSON; $2 the shape as GeoJSON (MultiPolygon).
insert into area (id, version, kind, code, name, name_en, territory, valid_from, valid_to, source, licence, accuracy, illustrative, origin, sha256, geom)
select
	row ->> 'id', (row ->> 'version')::int4, row ->> 'kind', row ->> 'code', row ->> 'name', row ->> 'nameEn', row ->> 'territory',
	(row ->> 'validFrom')::date, (row ->> 'validTo')::date, row ->> 'source', row ->> 'licence', (row ->> 'accuracy')::float8,
	(row ->> 'illustrative')::boolean, row ->> 'origin', row ->> 'sha256', st_setsrid(st_geomfromgeojson($2::text), 4490)
from (select $1::text::jsonb as row) given
