-- Steps of the chain from place $1 on, at most $2, as they were hashed.
select place::float8 as place, issue_id::text as issue, version::int4 as version, action, state_before as "stateBefore", state_after as "stateAfter",
	account_id as account, by_name as by, organisation, role, at, note, detail, hash
from issue_step where place >= $1::float8::int8 order by place limit $2::int4
