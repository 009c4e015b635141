-- Whether each issue stands where its last step has left it: those that do not. At most 100.
select i.id::text as id, i.state, i.version::int4 as version, s.state_after as "stateAfter", s.version::int4 as "stepVersion"
from issue i left join lateral (select state_after, version from issue_step where issue_id = i.id order by version desc limit 1) s on true
where s.version is distinct from i.version or s.state_after is distinct from i.state
limit 100
