-- For each kind of area: the box around all that is known of it, and the time from its first day in force to the first day
-- that none is any more (null while one is), whether any is illustrative, and under which licences they are.
select kind, st_xmin(box)::float8 as west, st_ymin(box)::float8 as south, st_xmax(box)::float8 as east, st_ymax(box)::float8 as north,
	"validFrom", "validTo", illustrative, licences
from (
	select kind, st_extent(geom) as box, min(valid_from)::text as "validFrom",
		case when bool_and(valid_to is not null) then max(valid_to)::text end as "validTo", bool_or(illustrative) as illustrative,
		jsonb_agg(distinct facts->>'licence') as licences
	from area_known
	group by kind
) known
order by kind collate "C"
