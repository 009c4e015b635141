-- Freezes a document. $1 a JSON object of its columns.
insert into issue_document (number, kind, title, period_from, period_to, organisation, account_id, at, content, chain_length, chain_hash)
select j ->> 'number', j ->> 'kind', j ->> 'title', (j ->> 'from')::date, (j ->> 'to')::date, j ->> 'organisation', j ->> 'account',
	(j ->> 'at')::timestamptz, j -> 'content', (j ->> 'chainLength')::int8, j ->> 'chainHash'
from (select $1::text::jsonb as j) given
returning id::text
