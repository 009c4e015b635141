-- One page of the objects of all loads that ever hold, in the order of their ids, each in a coordinate system; how many there are, and where all
-- of them lie. $1 facts that must be as given (JSON object of kind, set, version, place, number), each left out for any; $2 box as a GeoJSON
-- (Multi)Polygon with the first coordinate east, or null, $3 its EPSG code; $4 and $5 first and last ISO date of a time on some day of which they
-- hold, each null for open; $6 most, $7 how many to skip; $8 EPSG code of the answer, $9 whether its north coordinate stands first. WGS 84 is
-- taken as equal to CGCS2000.
with box as materialized (
	select case when $3::int4 in (4326, 4490) then st_setsrid(geom, 4490) else st_transform(st_segmentize(geom, 1000), 4490) end as geom
	from (select st_makevalid(st_setsrid(st_geomfromgeojson($2::text), $3::int4)) as geom) given
),
asked as materialized (select $1::text::jsonb as facts),
hit as materialized (
	select o.set_id, o.version, o.place, o.number, o.name, o.geom, s.kind, s.name as set_name, s.organisation, l.source, l.accuracy, l.data_date, l.valid_from, l.valid_to, s.created_at
	from object_load_dated l join object_set s on s.id = l.set_id join named_object o on o.set_id = l.set_id and o.version = l.version, asked, box b
	where (l.valid_to is null or l.valid_to > l.valid_from)
		and ($4::text is null or l.valid_to is null or l.valid_to > $4::text::date) and ($5::text is null or l.valid_from <= $5::text::date)
		and (facts ->> 'kind' is null or s.kind = facts ->> 'kind')
		and (facts ->> 'set' is null or s.id = (facts ->> 'set')::int8)
		and (facts ->> 'version' is null or l.version = (facts ->> 'version')::int4)
		and (facts ->> 'place' is null or o.place = (facts ->> 'place')::int4)
		and (facts ->> 'number' is null or o.number = facts ->> 'number')
		and ($2::text is null or (o.geom && b.geom and st_intersects(o.geom, b.geom)))
),
page as (
	select *, case when $8::int4 in (4326, 4490) then geom else st_transform(geom, $8::int4) end as drawn
	from (select * from hit order by set_id, version, place limit $6::int4 offset $7::int4) here
)
select
	(select count(*)::int4 from hit) as matched,
	(select case when count(*) = 0 then null else jsonb_build_object('west', min(st_xmin(geom)), 'south', min(st_ymin(geom)), 'east', max(st_xmax(geom)), 'north', max(st_ymax(geom)),
		'since', to_char(min(created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end from hit) as extent,
	(select coalesce(jsonb_agg(jsonb_build_object('id', concat_ws('.', set_id, version, place), 'set', set_id::text, 'version', version, 'kind', kind, 'setName', set_name, 'organisation', organisation,
		'number', number, 'name', name, 'source', source, 'accuracy', accuracy, 'dataDate', data_date::text, 'validFrom', valid_from::text, 'validTo', valid_to::text,
		'geometry', st_asgeojson(case when $9::boolean then st_flipcoordinates(drawn) else drawn end, 15, 0)::jsonb) order by set_id, version, place), '[]') from page) as features
