-- The ground on which changed areas make a difference, cut along the lines of all areas before and after: each piece has the same
-- areas on it everywhere. $1 ISO date, before is what is in force then; $2 a JSON array of {id, geometry}, the changed areas
-- as they would be (GeoJSON, null: taken away). $3: the other ground within any area too. For whom it is kept: $4 proposal (null: for
-- nobody), $5 version of its content, $6 data version.
-- Square metres on the ellipsoid, edges straight in degrees, as the faces have them. In the order of their places.
with given as materialized (
	select j ->> 'id' as id, case when jsonb_typeof(j -> 'geometry') = 'object' then st_setsrid(st_geomfromgeojson(j -> 'geometry'), 4490) end as geom
	from jsonb_array_elements($2::text::jsonb) j
),
force as materialized (
	select a.id, a.geom, g.id is not null as changed
	from area_known a left join given g using (id)
	where a.valid_from <= $1::text::date and (a.valid_to is null or a.valid_to > $1::text::date)
),
-- no ground differs outside the old and the new areas together
reach as materialized (
	select st_expand(st_extent(geom)::geometry, 0.0001) as geom
	from (select geom from given where geom is not null union all select geom from force where changed or $3::boolean) moved
),
near as materialized (
	select f.id, f.geom, true as before, not f.changed as after from force f, reach r where f.geom && st_setsrid(r.geom, 4490)
	union all
	select id, geom, false, true from given where geom is not null
),
cell as materialized (
	select row_number() over () as n, piece.geom
	from (select (st_dump(st_polygonize(lines.geom))).geom
		from (select st_unaryunion(st_collect(st_boundary(geom))) as geom from near) lines) piece
),
inside as materialized (
	select n, st_pointonsurface(geom) as geom from cell
),
hit as (
	select h.id, h.before, h.after, i.n
	from near h
	cross join lateral (
		select p.n from inside p where p.geom && h.geom and st_intersects(h.geom, st_forcecollection(p.geom)) offset 0
	) i
),
signed as (
	select n, coalesce(array_agg(id order by id collate "C") filter (where before), '{}') as before,
		coalesce(array_agg(id order by id collate "C") filter (where after), '{}') as after
	from hit group by n
),
merged as (
	select s.before, s.after, st_multi(st_unaryunion(st_collect(c.geom))) as geom
	from signed s join cell c using (n)
	where s.before <> s.after or $3::boolean
	group by s.before, s.after
),
measured as materialized (
	select before, after, geom, st_area(geography(st_segmentize(geom, 0.002)))::float8 as metres2 from merged
),
placed as materialized (
	select (row_number() over (order by metres2 desc, before, after) - 1)::int4 as place, before, after, metres2, geom from measured
),
kept as (
	insert into proposal_piece (proposal_id, content_version, data_version, place, before, after, square_metres, geom)
	select $4::text::int8, $5::int4, $6::text, place, before, after, metres2, geom from placed where $4::text is not null
)
select to_jsonb(before) as before, to_jsonb(after) as after, metres2 as "squareMetres", st_asgeojson(geom, 15, 0)::jsonb as geometry
from placed order by place
