-- What a step has changed. $1 id, $2 the version after it, $3 a JSON object of the progress, $4 ISO moment.
update issue set version = $2::int4, state = j ->> 'state', owner = j ->> 'owner', parties = texts_of(j -> 'parties'), parts = j -> 'parts',
	due = (j ->> 'due')::date, due_basis = j ->> 'dueBasis', suspended_on = (j ->> 'suspendedOn')::date, suspended_from = j ->> 'suspendedFrom',
	refusals = (j ->> 'refusals')::int4, rounds = (j ->> 'rounds')::int4, returns = (j ->> 'returns')::int4, submitted_by = j ->> 'submittedBy',
	agenda = (j ->> 'agenda')::boolean, decided = (j ->> 'decided')::boolean, changed_at = $4::text::timestamptz,
	closed_at = case when j ->> 'state' in ('signed-off', 'unfounded') then coalesce(closed_at, $4::text::timestamptz) end
from (select $3::text::jsonb as j) given
where id = $1::text::int8
