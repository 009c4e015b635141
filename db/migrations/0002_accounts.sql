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
	disabled_at timestamptz,
	check (service = (login is null))
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

-- A bearer token of a program. The id is for people: it names the token when it is revoked, and opens nothing.
create table bearer_token (
	id text not null unique default gen_random_uuid()::text,
	secret_sha256 text primary key,
	account_id text not null references account,
	label text not null,
	created_at timestamptz not null default now(),
	used_at timestamptz,
	revoked_at timestamptz
);
create index bearer_token_account on bearer_token (account_id);

-- An address that works once: it creates the first administrator, or sets an account's password.
create table one_time_link (
	secret_sha256 text primary key,
	-- null: whoever opens it becomes the first administrator
	account_id text references account,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null,
	used_at timestamptz
);
create index one_time_link_account on one_time_link (account_id);

-- Attempts to sign in that have not (yet) succeeded, by what was typed and by where from (both hashed): the brake
-- survives a restart.
create table sign_in_failure (
	subject_sha256 text not null,
	at timestamptz not null default now()
);
create index sign_in_failure_subject on sign_in_failure (subject_sha256, at);
create index sign_in_failure_at on sign_in_failure (at);

-- What administrators did with accounts and tokens. Never changed.
create table administration_act (
	id int8 generated always as identity primary key,
	at timestamptz not null default now(),
	-- an account's id; or 'terminal', 'first-link', 'openid'
	by text not null,
	act text not null,
	-- the account that it was done to
	subject text not null,
	detail jsonb not null default '{}'
);

create function refuse_change_of_act() returns trigger language plpgsql as $$
begin
	raise exception 'acts of administration are never changed';
end $$;
create trigger administration_act_stays before update or delete on administration_act for each row execute function refuse_change_of_act();
create trigger administration_act_stays_whole before truncate on administration_act for each statement execute function refuse_change_of_act();
