-- Proposals that do not stand where their last step has left them, or whose content is another than the one that step names. At most 100.
select p.id::text as id
from proposal p
left join lateral (select * from proposal_step where proposal_id = p.id order by version desc limit 1) s on true
left join lateral (select * from proposal_content where proposal_id = p.id order by version desc limit 1) c on true
where s.version is distinct from p.version or s.state_after is distinct from p.state
	or c.version is distinct from (s.detail ->> 'content')::int4 or c.sha256 is distinct from s.detail ->> 'sha256'
order by p.id limit 100
