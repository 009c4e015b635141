-- Steps of the chain from place $1 on, at most $2, as they were hashed: of issues, of proposals, of meetings and of sets of objects, each of one of them.
(
	select place::float8 as place, issue_id::text as issue, null::text as proposal, null::text as meeting, null::text as "objectSet", version::int4 as version, action, state_before as "stateBefore", state_after as "stateAfter",
		account_id as account, by_name as by, organisation, role, at, note, detail, hash
	from issue_step where place >= $1::float8::int8 order by issue_step.place limit $2::int4
) union all (
	select place::float8, null, proposal_id::text, null, null, version::int4, action, state_before, state_after, account_id, by_name, organisation, role, at, note, detail, hash
	from proposal_step where place >= $1::float8::int8 order by proposal_step.place limit $2::int4
) union all (
	select place::float8, null, null, meeting_id::text, null, version::int4, action, state_before, state_after, account_id, by_name, organisation, role, at, note, detail, hash
	from meeting_step where place >= $1::float8::int8 order by meeting_step.place limit $2::int4
) union all (
	select place::float8, null, null, null, set_id::text, version::int4, action, state_before, state_after, account_id, by_name, organisation, role, at, note, detail, hash
	from object_step where place >= $1::float8::int8 order by object_step.place limit $2::int4
)
order by place limit $2::int4
