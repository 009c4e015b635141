-- The state in which issues were after a step of the chain. $1 ids, $2 the step's place.
select distinct on (issue_id) issue_id::text as issue, state_after as state
from issue_step where issue_id::text = any($1::text[]) and place <= $2::float8::int8
order by issue_id, place desc
