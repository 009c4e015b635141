-- What is measured of each changed area. $1 ISO date, before is what is in force then; $2 a JSON array of {id, geometry, accuracy},
-- as they would be (GeoJSON, null: taken away; accuracy in metres, null: none is stated).
-- shift: metres that the line moves at most, in a transverse Mercator plane on the area's own meridian, edges divided by five at least.
-- noise: square metres of ground between the two lines that is nowhere wider than the accuracy, and where the most of it lies.
with given as materialized (
	select j ->> 'id' as id, (j ->> 'accuracy')::float8 as accuracy,
		case when jsonb_typeof(j -> 'geometry') = 'object' then st_setsrid(st_geomfromgeojson(j -> 'geometry'), 4490) end as geom
	from jsonb_array_elements($2::text::jsonb) j
),
pair as materialized (
	select g.id, g.accuracy, a.geom as before, g.geom as after,
		format('+proj=tmerc +lat_0=0 +lon_0=%s +k=1 +a=6378137 +rf=298.257222101 +units=m +no_defs', round(st_x(st_centroid(coalesce(g.geom, a.geom)))::numeric, 3)) as plane
	from given g
	left join area_known a on a.id = g.id and a.valid_from <= $1::text::date and (a.valid_to is null or a.valid_to > $1::text::date)
),
part as (
	select p.id, d.geom, p.accuracy, p.plane
	from pair p cross join lateral st_dump(st_collectionextract(st_symdifference(p.before, p.after), 3)) d
	where p.before is not null and p.after is not null
),
noise as (
	select id, sum(metres2) as metres2, (array_agg(jsonb_build_array(st_x(at), st_y(at)) order by metres2 desc))[1] as at
	from (
		select id, st_area(geography(st_segmentize(geom, 0.002))) as metres2, st_pointonsurface(geom) as at
		from part
		where accuracy > 0 and st_isempty(st_buffer(st_transform(st_segmentize(geom, 0.002), plane), -accuracy / 2))
	) narrow
	group by id
)
select p.id, st_area(geography(st_segmentize(p.before, 0.002)))::float8 as before, st_area(geography(st_segmentize(p.after, 0.002)))::float8 as after,
	st_hausdorffdistance(st_transform(st_segmentize(st_boundary(p.before), 0.002), p.plane),
		st_transform(st_segmentize(st_boundary(p.after), 0.002), p.plane), 0.2)::float8 as shift,
	coalesce(n.metres2, 0)::float8 as noise, n.at as "noiseAt"
from pair p left join noise n using (id)
order by p.id collate "C"
