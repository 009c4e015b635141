-- The issues of a document as they stand now, as rows to be frozen, in the order of their numbers: found up to its last day,
-- and not closed before its first. $1 territories or null, $2 unit or null, $3 first and $4 last day (ISO).
select jsonb_build_object(
	'issue', i.id::text, 'number', i.number, 'title', i.title, 'description', i.description, 'foundOn', i.found_on::text, 'source', i.source,
	'lon', i.lon, 'lat', i.lat, 'territory', i.territory, 'territorial', i.territorial, 'zone', i.zone, 'matter', i.matter, 'unit', i.owner, 'clause', i.clause,
	'assisting', array(select part ->> 'unit' from jsonb_array_elements(i.parts) part),
	'measures', (select s.note from issue_step s where s.issue_id = i.id and s.action = 'plan' order by s.version desc limit 1),
	'due', i.due::text, 'dueBasis', i.due_basis, 'state', i.state, 'closedOn', (i.closed_at at time zone 'Asia/Shanghai')::date::text,
	'rounds', i.rounds, 'returns', i.returns, 'demo', i.demo,
	'illustrative', jsonb_path_exists(i.determination, '$.**.flags[*] ? (@ == "illustrative")')
) as row
from issue i
where ($1::text[] is null or i.territory = any($1::text[])) and ($2::text is null or i.owner = $2::text)
	and i.found_on <= $4::text::date
	and (i.closed_at is null or (i.closed_at at time zone 'Asia/Shanghai')::date >= $3::text::date)
order by i.number, i.id
