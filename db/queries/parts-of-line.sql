-- A line cut where it meets the lines of the areas in force, each piece with its length and a spot on it.
-- $1 the line as GeoJSON (degrees in EPSG:4490), $2 ISO date. Metres on the ellipsoid. A stretch that runs along an
-- area's line is a piece of its own: it belongs to the areas on both sides, so its spot is asked like any other point.
with given as materialized (
	select st_setsrid(st_geomfromgeojson($1::text), 4490) as geom
),
border as materialized (
	select st_unaryunion(st_collect(st_boundary(a.geom))) as geom from area_known a, given g
	where a.geom && g.geom and a.valid_from <= $2::text::date and (a.valid_to is null or a.valid_to > $2::text::date)
),
piece as (
	select (st_dump(coalesce(st_difference(g.geom, b.geom), g.geom))).geom from given g, border b
	union all
	select (st_dump(st_collectionextract(st_intersection(g.geom, b.geom), 2))).geom from given g, border b where b.geom is not null
)
select st_length(geography(st_segmentize(geom, 0.002)))::float8 as measure, st_asgeojson(geom, 15, 0)::jsonb as geometry,
	st_x(st_lineinterpolatepoint(geom, 0.5))::float8 as lon, st_y(st_lineinterpolatepoint(geom, 0.5))::float8 as lat
from piece
where not st_isempty(geom) and st_length(geom) > 0
order by measure desc, lon, lat
