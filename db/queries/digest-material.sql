-- The end of the chain of steps, and the open issues that a digest may tell of: due by day $2, submitted, or with steps after
-- place $1. Each with its steps since then and the supervision since its deadline passed. One statement: one moment.
select (select length::float8 from step_chain) as "chainLength", coalesce(jsonb_agg(i.item || jsonb_build_object(
	'request', (select s.detail -> 'request' from issue_step s where s.issue_id = i.id and s.version = i.version),
	'recent', coalesce((select jsonb_agg(jsonb_build_object('action', s.action, 'toUnit', s.detail ->> 'toUnit') order by s.place)
		from issue_step s where s.issue_id = i.id and s.place > $1::float8::int8), '[]'),
	'supervised', coalesce((select jsonb_agg(distinct s.action) from issue_step s where s.issue_id = i.id
		and s.action in ('remind', 'notify', 'summon') and (s.at::timestamptz at time zone 'Asia/Shanghai')::date > i.due), '[]')
)), '[]') as issues
from issue_shown i
where i.closed_at is null and (
	i.due <= $2::text::date or i.state = 'submitted'
	or exists (select from issue_step s where s.issue_id = i.id and s.place > $1::float8::int8)
)
