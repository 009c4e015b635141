-- One page of the issues that somebody may see and asks for, in the order of their ids, each as a point in a coordinate system;
-- and how many there are. $1 sight, $2 filter (see issue_keys_for), $3 facts that must be as given (JSON object of id, number, owner,
-- overdue), each left out for any, $4 today; $5 box as a GeoJSON (Multi)Polygon with the first coordinate east, or null, $6 its EPSG
-- code; $7 and $8 first and last ISO date of a time in which an issue was open, each null for open; $9 most, $10 how many to skip;
-- $11 EPSG code of the answer, $12 whether its north coordinate stands first. WGS 84 is taken as equal to CGCS2000.
with box as materialized (
	select case when $6::int4 in (4326, 4490) then st_setsrid(geom, 4490) else st_transform(st_segmentize(geom, 1000), 4490) end as geom
	from (select st_makevalid(st_setsrid(st_geomfromgeojson($5::text), $6::int4)) as geom) given
),
asked as materialized (select $3::text::jsonb as facts),
hit as materialized (
	select k.id, k.lon, k.lat from issue_keys_for($1::text::jsonb, $2::text::jsonb) k, box b, asked
	where ($5::text is null or (k.lon between st_xmin(b.geom) and st_xmax(b.geom) and k.lat between st_ymin(b.geom) and st_ymax(b.geom)
			and st_intersects(st_setsrid(st_point(k.lon, k.lat), 4490), b.geom)))
		and ($7::text is null or k.closed_at is null or (k.closed_at at time zone 'Asia/Shanghai')::date >= $7::text::date)
		and ($8::text is null or (k.logged_at at time zone 'Asia/Shanghai')::date <= $8::text::date)
		and (facts ->> 'id' is null or k.id = (facts ->> 'id')::int8)
		and (facts ->> 'number' is null or k.id = (select i.id from issue i where i.number = facts ->> 'number'))
		and (facts ->> 'owner' is null or k.owner = facts ->> 'owner')
		and (facts ->> 'overdue' is null or (facts ->> 'overdue')::boolean = (k.due < $4::text::date and k.closed_at is null and k.state <> 'suspended'))
),
page as (
	select id, case when $11::int4 in (4326, 4490) then geom else st_transform(geom, $11::int4) end as geom
	from (select id, st_setsrid(st_point(lon, lat), 4490) as geom from hit order by id limit $9::int4 offset $10::int4) here
)
select
	(select count(*)::int4 from hit) as matched,
	(select coalesce(jsonb_agg(jsonb_build_object('item', i.item, 'geometry',
		st_asgeojson(case when $12::boolean then st_flipcoordinates(page.geom) else page.geom end, 15, 0)::jsonb) order by page.id), '[]')
		from page join issue_shown i using (id)) as features
