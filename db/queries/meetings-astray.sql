-- Meetings that do not stand where their last step has left them, or whose content is another than the one that step names. At most 100.
select m.id::text as id
from meeting m
left join lateral (select * from meeting_step where meeting_id = m.id order by version desc limit 1) s on true
left join lateral (select * from meeting_content where meeting_id = m.id order by version desc limit 1) c on true
where s.version is distinct from m.version or s.state_after is distinct from m.state
	or c.version is distinct from (s.detail ->> 'content')::int4 or c.sha256 is distinct from s.detail ->> 'sha256'
order by m.id limit 100
