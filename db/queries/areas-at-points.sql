-- For each of many points the ids of the areas in force that cover it (their line included), and those areas' facts.
-- $1 longitudes, $2 latitudes (degrees, EPSG:4490), $3 ISO date. One row: covering [[id, ...], ...] in the order of
-- the points, areas {id: facts}.
-- The point goes in as a collection of one: PostGIS decides a bare point by a short cut of its own whose side test is
-- not robust; a collection goes to GEOS, whose orientation test is exact enough for points on the line, and which
-- keeps the polygon prepared. `offset 0` keeps the areas outside and the points inside, so it is prepared once.
with point as materialized (
	select n, st_setsrid(st_point(lon, lat), 4490) as geom
	from unnest($1::float8[], $2::float8[]) with ordinality as given (lon, lat, n)
),
hit as materialized (
	select a.id, a.facts, inner_point.n
	from area_known a
	cross join lateral (
		select p.n from point p
		where p.geom && a.geom and st_intersects(a.geom, st_forcecollection(p.geom))
		offset 0
	) inner_point
	where a.valid_from <= $3::text::date and (a.valid_to is null or a.valid_to > $3::text::date)
		and a.geom && (select st_setsrid(st_extent(geom)::geometry, 4490) from point)
)
select
	(select coalesce(jsonb_agg(coalesce(h.ids, '[]') order by p.n), '[]')
		from point p
		left join (select n, jsonb_agg(id order by id collate "C") as ids from hit group by n) h using (n)) as covering,
	(select coalesce(jsonb_object_agg(id, facts), '{}') from (select distinct id, facts from hit) once) as areas
