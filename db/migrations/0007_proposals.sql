-- Proposals to adjust the zones (四(一)): what they change, every step of their life, and the ground that they touch.

create table proposal (
	id int8 generated always as identity primary key,
	-- P2026-0001: year in China and count, without gaps
	number text not null unique,
	-- counts the steps: who acts on a stale one is told so
	version int not null,
	state text not null,
	-- the unit that proposes
	organisation text not null,
	created_by text not null references account,
	created_at timestamptz not null,
	changed_at timestamptz not null
);

-- What a proposal says, after each step that changed it; the step carries the hash of it.
create table proposal_content (
	proposal_id int8 not null references proposal,
	-- the proposal's version after the step that wrote it
	version int not null,
	title text not null,
	reason text not null,
	valid_from date not null,
	changes jsonb not null,
	-- of title, reason, valid_from and changes as canonical JSON
	sha256 text not null,
	primary key (proposal_id, version)
);

-- The last number of each year.
create table proposal_number (
	year int primary key,
	last int not null
);

-- Every step of every proposal. Its place is one in the chain of all steps, which those of issues share (docs/decisions/0018).
create table proposal_step (
	place int8 primary key,
	proposal_id int8 not null references proposal,
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
	-- the content that holds after it, by version and hash; with a submission what the checks had found
	detail jsonb not null,
	hash text not null,
	unique (proposal_id, version)
);

create function refuse_proposal_change() returns trigger language plpgsql as $$
begin
	raise exception 'steps and contents of proposals are never changed';
end $$;
create trigger proposal_step_stays before update or delete on proposal_step for each row execute function refuse_proposal_change();
create trigger proposal_step_stays_whole before truncate on proposal_step for each statement execute function refuse_proposal_change();
create trigger proposal_content_stays before update or delete on proposal_content for each row execute function refuse_proposal_change();
create trigger proposal_content_stays_whole before truncate on proposal_content for each statement execute function refuse_proposal_change();

-- The same request sent twice makes one proposal.
create table proposal_request (
	account_id text not null references account,
	key text not null,
	body_sha256 text not null,
	proposal_id int8 not null references proposal,
	at timestamptz not null default now(),
	primary key (account_id, key)
);

-- What was worked out of a content on one state of the data; can be worked out again at any time.
create table proposal_ground (
	proposal_id int8 not null,
	content_version int not null,
	data_version text not null,
	-- the areas that the pieces speak of, without their shapes, before and after; the kinds that are known on each side
	sides jsonb not null,
	measured jsonb not null,
	findings jsonb not null,
	primary key (proposal_id, content_version, data_version),
	foreign key (proposal_id, content_version) references proposal_content
);

-- The ground on which it makes a difference, cut so that each piece has the same areas on it everywhere, the largest first.
create table proposal_piece (
	proposal_id int8 not null,
	content_version int not null,
	data_version text not null,
	place int not null,
	before text[] not null,
	after text[] not null,
	square_metres float8 not null,
	geom geometry(MultiPolygon, 4490) not null,
	primary key (proposal_id, content_version, data_version, place),
	foreign key (proposal_id, content_version) references proposal_content
);
create index proposal_piece_geom on proposal_piece using gist (geom);

-- A proposal with the content that holds, in the shape in which lists show it; the shapes of its changes are left to its own page.
create view proposal_shown as
select p.id, p.state, p.organisation, c.version as content_version, c.changes, jsonb_build_object(
	'id', p.id::text, 'number', p.number, 'version', p.version, 'state', p.state, 'organisation', p.organisation, 'title', c.title, 'reason', c.reason,
	'validFrom', c.valid_from::text, 'createdBy', (select name from account where account.id = p.created_by),
	'createdAt', to_char(p.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
	'changedAt', to_char(p.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
) as item
from proposal p
cross join lateral (select * from proposal_content where proposal_id = p.id order by version desc limit 1) c;
