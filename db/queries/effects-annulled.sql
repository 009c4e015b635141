-- What the acts made of the areas that hold no more by a day. $1 ISO date.
select approval.detail -> 'effect' as effect
from proposal_step annulment
join proposal_step approval on approval.proposal_id = annulment.proposal_id and approval.action = 'approve'
where annulment.action = 'annul' and (annulment.detail ->> 'effectiveUntil')::date <= $1::text::date
order by approval.place
