-- A new presentation. $1 account, $2 organisation, $3 title, $4 language, $5 its scenes as JSON, $6 when.
insert into presentation (version, title, account_id, organisation, lang, sharing, scenes, created_at, changed_at)
values (1, $3::text, $1::text, $2::text, $4::text, 'private', $5::text::jsonb, $6::timestamptz, $6::timestamptz)
returning id::text
