-- Joint meetings (四(一)): what they say, every step of their life, and the numbers by which they are cited.

create table meeting (
	id int8 generated always as identity primary key,
	-- M2026-0001: year in China and count, without gaps
	number text not null unique,
	-- counts the steps: who acts on a stale one is told so
	version int not null,
	state text not null,
	-- the seat of the office that calls it
	organisation text not null,
	created_by text not null references account,
	created_at timestamptz not null,
	changed_at timestamptz not null
);

-- What a meeting says, after each step that changed it; the step carries the hash of it.
create table meeting_content (
	meeting_id int8 not null references meeting,
	version int not null,
	content jsonb not null,
	-- of the content as canonical JSON
	sha256 text not null,
	primary key (meeting_id, version)
);

-- The last number of each year.
create table meeting_number (
	year int primary key,
	last int not null
);

-- Every step of every meeting. Its place is one in the chain of all steps, which those of issues and proposals share.
create table meeting_step (
	place int8 primary key,
	meeting_id int8 not null references meeting,
	version int not null,
	action text not null,
	state_before text,
	state_after text not null,
	account_id text not null references account,
	by_name text not null,
	organisation text not null,
	role text not null,
	-- ISO 8601 with milliseconds, as it was hashed
	at text not null,
	note text not null,
	-- the content that holds after it, by version and hash; the decision that it is about
	detail jsonb not null,
	hash text not null,
	unique (meeting_id, version)
);

create function refuse_meeting_change() returns trigger language plpgsql as $$
begin
	raise exception 'steps and contents of meetings are never changed';
end $$;
create trigger meeting_step_stays before update or delete on meeting_step for each row execute function refuse_meeting_change();
create trigger meeting_step_stays_whole before truncate on meeting_step for each statement execute function refuse_meeting_change();
create trigger meeting_content_stays before update or delete on meeting_content for each row execute function refuse_meeting_change();
create trigger meeting_content_stays_whole before truncate on meeting_content for each statement execute function refuse_meeting_change();

-- The same request sent twice calls one meeting.
create table meeting_request (
	account_id text not null references account,
	key text not null,
	body_sha256 text not null,
	meeting_id int8 not null references meeting,
	at timestamptz not null default now(),
	primary key (account_id, key)
);
