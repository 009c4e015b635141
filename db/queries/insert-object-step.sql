-- Adds a step of a set of objects and makes it the end of the chain. $1 a JSON object of the step with its hash.
with step as (
	insert into object_step (place, set_id, version, action, state_before, state_after, account_id, by_name, organisation, role, at, note, detail, hash)
	select (j ->> 'place')::int8, (j ->> 'objectSet')::int8, (j ->> 'version')::int4, j ->> 'action', j ->> 'stateBefore', j ->> 'stateAfter',
		j ->> 'account', j ->> 'by', j ->> 'organisation', j ->> 'role', j ->> 'at', j ->> 'note', j -> 'detail', j ->> 'hash'
	from (select $1::text::jsonb as j) given
	returning place, hash
)
update step_chain set length = step.place, hash = step.hash from step
