-- How many errors and warnings the checks have found in proposals, as far as that has been worked out: of decided ones when they were decided.
-- $1 their ids, $2 the state of the data under which the others are kept.
select p.id::text as id, count(*) filter (where f ->> 'severity' = 'error')::int4 as errors, count(*) filter (where f ->> 'severity' = 'warning')::int4 as warnings
from proposal_shown p
join proposal_ground g on g.proposal_id = p.id and g.content_version = p.content_version
	and (g.data_version = $2::text or (p.state in ('approved', 'annulled') and g.data_version like '%@%'))
left join lateral jsonb_array_elements(g.findings) f on true
where p.id = any ($1::text[]::int8[])
group by p.id
