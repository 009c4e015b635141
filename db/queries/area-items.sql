-- Areas of a kind as they are known today, of all dates or of some, as GeoJSON features: one page of them, and how many there are.
-- $1 kind; $2 box as a GeoJSON (Multi)Polygon with the first coordinate east, or null, $3 its EPSG code; $4 and $5 first and
-- last ISO date of a time in which an area is in force, each null for open; $6 facts that must be as given (JSON object);
-- $7 most features, $8 how many to skip; $9 EPSG code of the answer, $10 whether its north coordinate stands first.
-- WGS 84 is taken as equal to CGCS2000, so between systems in degrees nothing is computed.
with box as materialized (
	select case when $3::int4 in (4326, 4490) then st_setsrid(geom, 4490) else st_transform(st_segmentize(geom, 1000), 4490) end as geom
	from (select st_makevalid(st_setsrid(st_geomfromgeojson($2::text), $3::int4)) as geom) given
),
hit as materialized (
	select a.id, a.version, a.facts, a.geom from area_known a, box b
	where a.kind = $1::text
		and ($2::text is null or (a.geom && b.geom and st_intersects(a.geom, b.geom)))
		and ($4::text is null or a.valid_to is null or a.valid_to > $4::text::date)
		and ($5::text is null or a.valid_from <= $5::text::date)
		and a.facts @> $6::text::jsonb
),
page as (
	select id, version, facts, case when $9::int4 in (4326, 4490) then geom else st_transform(geom, $9::int4) end as geom
	from hit order by id collate "C", version limit $7::int4 offset $8::int4
)
select
	(select count(*)::int4 from hit) as matched,
	(select coalesce(jsonb_agg(jsonb_build_object(
		'type', 'Feature', 'id', id || '@' || version, 'properties', facts,
		'geometry', st_asgeojson(case when $10::boolean then st_flipcoordinates(geom) else geom end, 15, 0)::jsonb
	) order by id collate "C", version), '[]') from page) as features
