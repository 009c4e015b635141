-- How many errors and warnings the checks have found in proposals, as far as that has been worked out. $1 their ids, $2 data version.
select p.id::text as id, count(*) filter (where f ->> 'severity' = 'error')::int4 as errors, count(*) filter (where f ->> 'severity' = 'warning')::int4 as warnings
from proposal_shown p
join proposal_ground g on g.proposal_id = p.id and g.content_version = p.content_version and g.data_version = $2::text
left join lateral jsonb_array_elements(g.findings) f on true
where p.id = any ($1::text[]::int8[])
group by p.id
