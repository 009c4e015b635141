-- Areas as they are known today, of all dates, as one FlatGeobuf file with its spatial index, in base64. Null when there are none.
-- $1 which, as id@version, or null for all; $2 EPSG code of the file (WGS 84 is taken as equal to CGCS2000).
-- '' stands for none: the columns of a FlatGeobuf are typed.
select encode(st_asflatgeobuf(feature, true, 'geom'), 'base64') as file
from (
	select
		facts->>'kind' as kind, facts->>'code' as code, facts->>'name' as name, facts->>'nameEn' as "nameEn",
		coalesce(facts->>'territory', '') as territory, facts->>'source' as source, facts->>'licence' as licence,
		(facts->>'accuracy')::float8 as accuracy, (facts->>'illustrative')::boolean as illustrative,
		facts->>'validFrom' as "validFrom", coalesce(facts->>'validTo', '') as "validTo",
		a.id, a.version, st_setsrid(case when $2::int4 in (4326, 4490) then a.geom else st_transform(a.geom, $2::int4) end, $2::int4) as geom
	from area_known a
	where $1::text[] is null or a.id || '@' || a.version = any($1::text[])
	order by a.id collate "C", a.version
) feature
