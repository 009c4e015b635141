-- Sets of objects with all their loads, the latest first; sets by kind and name. $1 one of them by its id, or null for all.
select s.id::text as id, s.kind, s.name, s.version::int4 as version, s.state, s.organisation,
	(select jsonb_agg(jsonb_build_object('version', l.version, 'action', step.action, 'source', l.source, 'accuracy', l.accuracy, 'dataDate', l.data_date::text,
		'validFrom', l.valid_from::text, 'validTo', l.valid_to::text, 'count', l.count, 'sha256', l.sha256, 'note', step.note, 'by', step.by_name,
		'organisation', step.organisation, 'at', step.at, 'hash', step.hash) order by l.version desc)
	from object_load_dated l join object_step step on step.set_id = l.set_id and step.version = l.version where l.set_id = s.id) as loads
from object_set s
where $1::text is null or s.id = $1::text::int8
order by s.kind, s.name
