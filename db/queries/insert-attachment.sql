-- Keeps an attachment that no step carries yet. $1 account, $2 what is known of it as JSON, $3 its bytes in base64, $4 those of its small form, or null.
insert into attachment (account_id, kind, name, media_type, sha256, width, height, taken_at, bytes, thumbnail)
select
	$1::text, j ->> 'kind', j ->> 'name', j ->> 'mediaType', j ->> 'sha256', (j ->> 'width')::int4, (j ->> 'height')::int4, j ->> 'takenAt',
	decode($3::text, 'base64'), decode($4::text, 'base64')
from (select $2::text::jsonb as j) given
returning id
