-- What a meeting should speak about, of what $1 sight may see: issues on its agenda, disputed, or across territories; units with overdue issues;
-- proposals that wait. $2 today. At most 50 of each.
with seen as materialized (
	select i.id, i.number, i.title, i.owner, i.due, i.state, i.agenda, i.coordinator
	from issue_keys_for($1::text::jsonb, '{}') k join issue i on i.id = k.id
	where k.closed_at is null
),
found as (
	(select 'issue' as about, id::text as ref, case when agenda then 'put-on' when state = 'disputed' then 'disputed' else 'across' end as why, number, title, owner as unit, null::int4 as count, due::text as due,
		case when agenda then 1 when state = 'disputed' then 2 else 3 end as rank
	from seen where agenda or state = 'disputed' or (coordinator is not null and due < $2::text::date) order by rank, due, id limit 50)
	union all
	(select 'unit', owner, 'overdue', null, null, owner, count(*)::int4, min(due)::text, 4 from seen where due < $2::text::date and state <> 'suspended' group by owner order by count(*) desc, owner limit 50)
	union all
	(select 'proposal', id::text, 'proposal', item ->> 'number', item ->> 'title', organisation, null, item ->> 'opinionsDue', 5 from proposal_shown where state in ('submitted', 'opinions', 'agenda') order by id limit 50)
)
select about, ref, why, number, title, unit, count, due from found order by rank, due nulls last, ref
