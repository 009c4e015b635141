-- Issues that have changed since place $1 of the chain of steps, each by its last step, in the order of the chain.
-- With what decides who may see them.
select s.place::float8 as place, s.issue_id::text as id, s.version::int4 as version, i.parties, i.territory
from (select issue_id, max(place) as place, max(version) as version from issue_step where place > $1::float8::int8 group by issue_id) s
join issue i on i.id = s.issue_id
order by s.place
