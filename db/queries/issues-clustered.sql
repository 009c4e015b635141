-- Issues in cells of $3 degrees: their middle, how many, how many are overdue on day $4; the id of one that is alone.
-- $1 sight, $2 filter (see issue_keys_for).
with cell as (
	select avg(k.lon)::float8 as lon, avg(k.lat)::float8 as lat, count(*)::int4 as count,
		(count(*) filter (where k.due < $4::text::date and k.closed_at is null and k.state <> 'suspended'))::int4 as overdue,
		case when count(*) = 1 then min(k.id) end as alone
	from issue_keys_for($1::text::jsonb, $2::text::jsonb) k
	group by floor(k.lon / $3::float8), floor(k.lat / $3::float8)
	order by count(*) desc
	limit 2000
)
select cell.lon, cell.lat, count, overdue, i.id::text as id, i.number, i.state
from cell left join issue i on i.id = cell.alone
order by count desc
