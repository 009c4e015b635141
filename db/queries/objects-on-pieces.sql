-- The objects that hold on a day on the pieces of ground of a proposal: how much of each lies on which piece, by length or area on the ellipsoid,
-- and of points by their count; touching is not lying there, but for points. $1 proposal, $2 version of its content, $3 data version, $4 ISO day.
with touching as materialized (
	select o.set_id, o.version, o.place, o.number, o.name, s.kind, o.geom, p.place as piece, st_dimension(o.geom) as dimension,
		st_collectionextract(st_intersection(o.geom, p.geom), (st_dimension(o.geom) + 1)::int4) as part
	from proposal_piece p
	join named_object o on o.geom && p.geom and st_intersects(o.geom, p.geom)
	join object_load_dated l on l.set_id = o.set_id and l.version = o.version
	join object_set s on s.id = o.set_id
	where p.proposal_id = $1::text::int8 and p.content_version = $2::int4 and p.data_version = $3::text
		and l.valid_from <= $4::text::date and (l.valid_to is null or l.valid_to > $4::text::date)
),
measured as materialized (
	select t.*, case dimension when 0 then st_npoints(part)::float8 when 1 then st_length(geography(part)) else st_area(geography(st_segmentize(part, 0.002))) end as amount,
		case dimension when 0 then st_npoints(geom)::float8 when 1 then st_length(geography(geom)) else st_area(geography(st_segmentize(geom, 0.002))) end as size
	from touching t
	where not st_isempty(part)
),
placed as (
	select *, st_pointonsurface(part) as spot from measured where amount > 0 and size > 0
)
select concat_ws('.', set_id, version, place) as id, set_id::text as set, kind, number, name,
	case dimension when 1 then 'm' when 2 then 'm2' end as unit, min(size)::float8 as size,
	(array_agg(st_x(spot) order by amount desc, piece))[1]::float8 as lon, (array_agg(st_y(spot) order by amount desc, piece))[1]::float8 as lat,
	jsonb_agg(jsonb_build_object('piece', piece, 'share', least(1, amount / size)) order by piece) as pieces
from placed
group by set_id, version, place, kind, number, name, dimension
order by kind, set_id, version, place
