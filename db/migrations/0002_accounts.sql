-- Who may sign in, and how they are known again. Nothing here can be turned back into a password or a token: what is
-- kept is their hash.

create table account (
	id text primary key default gen_random_uuid()::text,
	-- lower case; what is typed to sign in. Null for a service account, which only ever shows a token.
	login text unique check (login = lower(login)),
	name text not null,
	-- a unit of the vocabulary, an office seat, a procuratorate, or the leading group
	organisation text not null,
	role text not null check (role in ('officer', 'head', 'office', 'procurator', 'leader', 'administrator')),
	password_hash text,
	-- issuer and subject of the OpenID provider, joined by a space
	openid text unique,
	service boolean not null default false,
	demo boolean not null default false,
	created_at timestamptz not null default now(),
	created_by text,
	disabled_at timestamptz
);

-- A browser that has signed in. The cookie holds the secret, the row its SHA-256.
create table session (
	secret_sha256 text primary key,
	account_id text not null references account,
	created_at timestamptz not null default now(),
	seen_at timestamptz not null default now(),
	expires_at timestamptz not null,
	agent text not null
);
create index session_account on session (account_id);

-- A bearer token of a program.
create table bearer_token (
	secret_sha256 text primary key,
	account_id text not null references account,
	label text not null,
	created_at timestamptz not null default now(),
	used_at timestamptz,
	revoked_at timestamptz
);

-- An address that works once: it creates the first administrator, or sets an account's password.
create table one_time_link (
	secret_sha256 text primary key,
	-- null: whoever opens it becomes the first administrator
	account_id text references account,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null,
	used_at timestamptz
);

-- Failed attempts to sign in, by what was typed and by where from (both hashed): the brake survives a restart.
create table sign_in_failure (
	subject_sha256 text not null,
	at timestamptz not null default now()
);
create index sign_in_failure_subject on sign_in_failure (subject_sha256, at);
