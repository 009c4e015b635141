-- A proposal with its changes and its steps. $1 id.
select p.item, p.content_version::int4 as "contentVersion", p.changes,
	coalesce((select jsonb_agg(jsonb_build_object('place', place, 'version', version, 'action', action, 'stateBefore', state_before, 'stateAfter', state_after,
		'unit', organisation, 'by', by_name, 'role', role, 'at', at, 'note', note, 'hash', hash) || detail order by place)
		from proposal_step where proposal_id = p.id), '[]') as steps
from proposal_shown p where p.id = $1::text::int8
