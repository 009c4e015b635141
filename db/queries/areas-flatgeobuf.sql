-- All areas as they are known today, of all dates, as one FlatGeobuf file with its spatial index, in base64.
-- '' stands for none: the columns of a FlatGeobuf are typed. Null when there are no areas.
select encode(st_asflatgeobuf(feature, true, 'geom'), 'base64') as file
from (
	select
		facts->>'kind' as kind, facts->>'code' as code, facts->>'name' as name, facts->>'nameEn' as "nameEn",
		coalesce(facts->>'territory', '') as territory, facts->>'source' as source, facts->>'licence' as licence,
		(facts->>'accuracy')::float8 as accuracy, (facts->>'illustrative')::boolean as illustrative,
		facts->>'validFrom' as "validFrom", coalesce(facts->>'validTo', '') as "validTo",
		a.id, a.version, a.geom
	from area_known a
	order by a.id collate "C", a.version
) feature
