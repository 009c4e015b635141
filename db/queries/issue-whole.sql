-- An issue with what only its own page shows. $1 id.
select i.item || jsonb_build_object('request', (select s.detail -> 'request' from issue_step s where s.issue_id = i.id and s.version = i.version)) as item,
	i.description, i.found_by as "foundBy", st_asgeojson(i.geom)::jsonb as geometry, i.determination,
	(select name from account where id = i.logged_by) as "loggedBy",
	coalesce((select jsonb_agg(s.step order by s.place) from (
		select place, jsonb_build_object('place', place, 'version', version, 'action', action, 'stateBefore', state_before, 'stateAfter', state_after,
			'unit', organisation, 'by', by_name, 'role', role, 'at', at, 'note', note, 'detail', detail, 'hash', hash) as step
		from issue_step where issue_id = i.id) s), '[]') as steps,
	coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'name', a.name, 'mediaType', a.media_type, 'bytes', length(a.bytes),
		'width', a.width, 'height', a.height, 'takenAt', a.taken_at) order by a.created_at, a.id) from attachment a where a.issue_id = i.id), '[]') as attachments,
	coalesce((select jsonb_agg(jsonb_build_object('organisation', o.organisation,
		'firstAt', to_char(o.first_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by o.first_at, o.organisation)
		from (select organisation, min(first_at) as first_at from issue_sight where issue_id = i.id group by organisation) o), '[]') as seen
from issue_shown i where i.id = $1::text::int8
