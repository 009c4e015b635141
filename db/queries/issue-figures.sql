-- What is counted for each unit, of the issues that $1 sight may see. $2 and $3 the period as moments that steps write (ISO,
-- UTC, milliseconds), the second not included; $4 today; $5 one unit, or null. Says in one pass what issue_keys_for counts one by one.
with seen as materialized (
	select id, owner, state, due, logged_at, closed_at from issue_keys_for($1::text::jsonb, '{}')
),
step as materialized (
	select s.issue_id, s.action, s.organisation from issue_step s join seen on seen.id = s.issue_id
	where s.action in ('return', 'refuse') and s.at collate "C" >= $2::text and s.at collate "C" < $3::text
),
owned as (
	select owner as unit,
		count(*) filter (where closed_at is null and logged_at < $3::text::timestamptz) as open,
		count(*) filter (where closed_at is null and logged_at < $3::text::timestamptz and due < $4::text::date and state <> 'suspended') as overdue,
		count(*) filter (where state = 'signed-off' and closed_at >= $2::text::timestamptz and closed_at < $3::text::timestamptz) as closed,
		count(*) filter (where state = 'unfounded' and closed_at >= $2::text::timestamptz and closed_at < $3::text::timestamptz) as unfounded,
		count(*) filter (where id in (select issue_id from step where action = 'return')) as returned
	from seen group by owner
),
refused as (
	select organisation as unit, count(distinct issue_id) as refused from step where action = 'refuse' group by organisation
),
course as (
	select unit, jsonb_agg(jsonb_build_object('logged', logged, 'closed', closed, 'count', count)) as courses
	from (
		select owner as unit, (logged_at at time zone 'Asia/Shanghai')::date::text as logged, (closed_at at time zone 'Asia/Shanghai')::date::text as closed, count(*)::int4 as count
		from seen where state = 'signed-off' and closed_at >= $2::text::timestamptz and closed_at < $3::text::timestamptz
		group by 1, 2, 3
	) days group by unit
)
select unit, coalesce(open, 0)::int4 as open, coalesce(overdue, 0)::int4 as overdue, coalesce(closed, 0)::int4 as closed,
	coalesce(returned, 0)::int4 as returned, coalesce(unfounded, 0)::int4 as unfounded, coalesce(refused, 0)::int4 as refused,
	coalesce(courses, '[]') as courses
from owned full join refused using (unit) left join course using (unit)
where $5::text is null or unit = $5::text
order by unit
