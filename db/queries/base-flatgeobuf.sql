-- Rivers ($1 = 1) or places ($1 = 0) as one FlatGeobuf file with its spatial index, in base64; null when there are none.
-- $1 dimension of the geometry: a file holds one sort.
select encode(st_asflatgeobuf(feature, true, 'geom'), 'base64') as file
from (
	select
		id, kind, name, coalesce(properties->>'nameEn', '') as "nameEn", coalesce(properties->>'source', '') as source,
		coalesce(properties->>'licence', '') as licence, coalesce((properties->>'accuracy')::float8, 0) as accuracy,
		coalesce((properties->>'illustrative')::boolean, false) as illustrative, geom
	from base_feature
	where st_dimension(geom) = $1::int4
	order by id collate "C"
) feature
