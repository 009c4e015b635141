-- One page of what proposals change, a feature for each change, in the order of their ids and places, each in a coordinate system; how many
-- there are, and where all of them lie. $1 facts that must be as given (JSON object of id, change, number, state, unit, op, kind), each
-- left out for any; $2 box as a GeoJSON (Multi)Polygon with the first coordinate east, or null, $3 its EPSG code; $4 and $5 first and last
-- ISO date of a time on some day of which the lines would hold, each null for open; $6 most, $7 how many to skip; $8 EPSG code of the
-- answer, $9 whether its north coordinate stands first. WGS 84 is taken as equal to CGCS2000.
with box as materialized (
	select case when $3::int4 in (4326, 4490) then st_setsrid(geom, 4490) else st_transform(st_segmentize(geom, 1000), 4490) end as geom
	from (select st_makevalid(st_setsrid(st_geomfromgeojson($2::text), $3::int4)) as geom) given
),
asked as materialized (select $1::text::jsonb as facts),
told as (
	select p.id, c.place::int4 as change, p.item, c.told - 'geometry' as told, c.told -> 'geometry' as geometry,
		coalesce((p.item ->> 'effectiveFrom')::date, (p.item ->> 'validFrom')::date) as valid_from, (p.item ->> 'effectiveUntil')::date as valid_to
	from proposal_shown p cross join lateral jsonb_array_elements(p.changes) with ordinality c(told, place), asked
	where (facts ->> 'id' is null or p.id = (facts ->> 'id')::int8)
		and (facts ->> 'change' is null or c.place = (facts ->> 'change')::int8)
		and (facts ->> 'number' is null or p.item ->> 'number' = facts ->> 'number')
		and (facts ->> 'state' is null or p.state = facts ->> 'state')
		and (facts ->> 'unit' is null or p.organisation = facts ->> 'unit')
		and (facts ->> 'op' is null or c.told ->> 'op' = facts ->> 'op')
),
shaped as materialized (
	select t.id, t.change, t.item, t.told, coalesce(t.told ->> 'kind', old.kind, substring(t.told ->> 'area' from '^(zone-1|zone-2|zone-quasi|lake|basin|district|guian-town|park)-')) as kind, coalesce(t.told ->> 'name', old.name) as name,
		not exists (select from proposal_step s where s.proposal_id = t.id and s.action = 'approve' and s.detail ->> 'lines' = 'official') as illustrative,
		case when t.geometry is null then old.geom else st_multi(st_setsrid(st_geomfromgeojson(t.geometry::text), 4490)) end as geom
	from told t
	-- the line that the area has on the day, or had when an act ended it
	left join lateral (
		select a.kind, a.name, a.geom from area a
		where a.id = t.told ->> 'area' and t.told ->> 'op' <> 'add'
		order by exists (
				select from proposal_step s cross join lateral jsonb_array_elements(s.detail -> 'effect' -> 'ended') ended
				where s.proposal_id = t.id and s.action = 'approve' and ended ->> 'id' = a.id and (ended ->> 'version')::int4 = a.version
			) desc,
			(a.superseded_at is null and a.valid_from <= t.valid_from and (a.valid_to is null or a.valid_to > t.valid_from)) desc, a.version desc
		limit 1
	) old on true
	where ($4::text is null or t.valid_to is null or (t.valid_to > t.valid_from and t.valid_to > $4::text::date))
		and ($5::text is null or t.valid_from <= $5::text::date)
),
hit as materialized (
	select s.* from shaped s, box b, asked
	where s.geom is not null and ($2::text is null or (s.geom && b.geom and st_intersects(s.geom, b.geom))) and (facts ->> 'kind' is null or s.kind = facts ->> 'kind')
),
page as (
	select *, case when $8::int4 in (4326, 4490) then geom else st_transform(geom, $8::int4) end as drawn
	from (select * from hit order by id, change limit $6::int4 offset $7::int4) here
)
select
	(select count(*)::int4 from hit) as matched,
	(select case when count(*) = 0 then null else jsonb_build_object('west', min(st_xmin(geom)), 'south', min(st_ymin(geom)), 'east', max(st_xmax(geom)), 'north', max(st_ymax(geom)),
		'since', min(item ->> 'createdAt')) end from hit) as extent,
	(select coalesce(jsonb_agg(jsonb_build_object('item', item, 'change', change, 'told', told || jsonb_build_object('kind', kind, 'name', name, 'illustrative', illustrative),
		'geometry', st_asgeojson(case when $9::boolean then st_flipcoordinates(drawn) else drawn end, 15, 0)::jsonb) order by id, change), '[]') from page) as features
