-- A polygon cut along the faces of a set of areas in force: what part of it lies on which areas.
-- $1 the polygon as GeoJSON (valid, degrees in EPSG:4490), $2 the set's hash. The part outside every area has no areas.
-- Square metres on the ellipsoid, edges straight in degrees, as the faces have them.
with given as materialized (
	select st_setsrid(st_geomfromgeojson($1::text), 4490) as geom
),
near as materialized (
	select f.area_ids, f.geom from face f, given g where f.set_sha256 = $2::text and f.geom && g.geom
),
part as (
	select n.area_ids, st_collectionextract(st_intersection(n.geom, g.geom), 3) as geom from near n, given g
	union all
	select '{}'::text[], st_collectionextract(coalesce(st_difference(g.geom, (select st_unaryunion(st_collect(geom)) from near)), g.geom), 3) from given g
)
select to_jsonb(area_ids) as areas, st_area(geography(st_segmentize(geom, 0.002)))::float8 as measure, st_asgeojson(st_multi(geom), 15, 0)::jsonb as geometry
from part
where not st_isempty(geom)
order by measure desc, array_to_string(area_ids, ',') collate "C"
