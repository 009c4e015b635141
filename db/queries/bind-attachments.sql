-- Gives attachments to an issue, all of them or none: they must be the account's own, and no step may carry them yet.
-- $1 ids, each once, $2 account, $3 issue.
with wanted as (
	select id from attachment where id = any($1::text[]) and account_id = $2::text and issue_id is null order by id for update
)
update attachment a set issue_id = $3::text::int8
from wanted
where a.id = wanted.id and (select count(*) from wanted) = cardinality($1::text[])
returning a.id, a.sha256
