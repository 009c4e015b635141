-- Issues in cells of $3 degrees: their middle, how many, how many are overdue on day $4; the id of one that is alone.
-- $1 sight, $2 filter (see issues_for).
select avg(i.lon)::float8 as lon, avg(i.lat)::float8 as lat, count(*)::int4 as count,
	(count(*) filter (where i.due < $4::text::date and i.closed_at is null and i.state <> 'suspended'))::int4 as overdue,
	case when count(*) = 1 then min(i.id)::text end as id, case when count(*) = 1 then min(i.number) end as number,
	case when count(*) = 1 then min(i.state) end as state
from issues_for($1::text::jsonb, $2::text::jsonb) i
group by floor(i.lon / $3::float8), floor(i.lat / $3::float8)
order by count(*) desc
limit 2000
