-- The requests that wait for an answer, of the issues with ids $1: the last step of an issue says so.
select i.id::text as id, s.detail -> 'request' as request
from issue i join issue_step s on s.issue_id = i.id and s.version = i.version
where i.id = any($1::text[]::int8[]) and s.detail -> 'request' is not null
