-- Cuts the ground along the lines of all areas in force ($1 ISO date) and stores it under the set's hash ($2): ground
-- with the same areas on it is one face. Ground outside every area is no face. Square metres on the ellipsoid, edges
-- straight in degrees (hence the segments of at most 0.002 degrees).
insert into face (set_sha256, signature, area_ids, square_metres, geom)
with here as materialized (
	select a.id, a.geom from area_known a where a.valid_from <= $1::text::date and (a.valid_to is null or a.valid_to > $1::text::date)
),
cell as materialized (
	select row_number() over () as n, piece.geom
	from (select (st_dump(st_polygonize(lines.geom))).geom
		from (select st_unaryunion(st_collect(st_boundary(geom))) as geom from here) lines) piece
),
inside as materialized (
	select n, st_pointonsurface(geom) as geom from cell
),
hit as (
	select h.id, i.n
	from here h
	cross join lateral (
		select p.n from inside p where p.geom && h.geom and st_intersects(h.geom, st_forcecollection(p.geom)) offset 0
	) i
),
signed as (
	select n, array_agg(id order by id collate "C") as ids from hit group by n
),
merged as (
	select s.ids, st_multi(st_unaryunion(st_collect(c.geom))) as geom from signed s join cell c using (n) group by s.ids
)
select $2::text, array_to_string(ids, ','), ids, st_area(geography(st_segmentize(geom, 0.002)))::float8, geom from merged
on conflict do nothing
