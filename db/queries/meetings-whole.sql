-- Meetings with what they say and their steps, the latest first. $1 one of them by its id, or null for all: there are a few in a year.
select c.content || jsonb_build_object('id', m.id::text, 'number', m.number, 'version', m.version, 'state', m.state) as meeting, c.version::int4 as "contentVersion",
	coalesce((select jsonb_agg(jsonb_build_object('place', place, 'version', version, 'action', action, 'stateBefore', state_before, 'stateAfter', state_after,
		'unit', organisation, 'by', by_name, 'role', role, 'at', at, 'note', note, 'hash', hash) || detail order by place)
		from meeting_step where meeting_id = m.id), '[]') as steps
from meeting m
cross join lateral (select * from meeting_content where meeting_id = m.id order by version desc limit 1) c
where $1::text is null or m.id = $1::text::int8
order by c.content ->> 'heldOn' desc, m.id desc
