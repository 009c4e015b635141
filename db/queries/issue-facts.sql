-- An issue as steps see it, with the request that waits: its last step says so. $1 id.
select i.item || jsonb_build_object('request', (select s.detail -> 'request' from issue_step s where s.issue_id = i.id and s.version = i.version)) as item
from issue_shown i where i.id = $1::text::int8
