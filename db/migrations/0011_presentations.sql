-- Presentations for the meetings (四(一)): ordered scenes that keep what they showed, and their pictures.

create table presentation (
	id int8 generated always as identity primary key,
	-- counts the changes: who changes a stale one is told so
	version int not null,
	title text not null,
	account_id text not null references account,
	organisation text not null,
	-- in which language its scenes were written
	lang text not null,
	sharing text not null check (sharing in ('private', 'signed-in', 'link')),
	-- of the secret in the link by which it is read without signing in
	link_sha256 text unique,
	scenes jsonb not null,
	created_at timestamptz not null,
	changed_at timestamptz not null
);
create index presentation_account on presentation (account_id);

-- What scenes show: sent before the scene that shows it, and kept with the presentation.
create table presentation_picture (
	id text primary key default gen_random_uuid()::text,
	presentation_id int8 not null references presentation on delete cascade,
	sha256 text not null,
	bytes bytea not null,
	-- pixels
	width int not null,
	height int not null,
	created_at timestamptz not null default now()
);
create index presentation_picture_presentation on presentation_picture (presentation_id);

-- A presentation in the shape in which lists show it.
create view presentation_shown as
select p.*, jsonb_build_object(
	'id', p.id::text, 'version', p.version, 'title', p.title, 'organisation', p.organisation, 'owner', (select name from account where account.id = p.account_id),
	'lang', p.lang, 'sharing', p.sharing, 'linked', p.link_sha256 is not null, 'count', jsonb_array_length(p.scenes),
	'createdAt', to_char(p.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'changedAt', to_char(p.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
) as item
from presentation p;
