-- The problem list (四(二), 四(三), 五(三)): issues, every step of their life, and what proves it.

create table issue (
	id int8 generated always as identity primary key,
	-- 2026-0001: year in China and count, without gaps; kept for life, also when the issue is reopened
	number text not null unique,
	-- counts the steps: who acts on a stale one is told so
	version int not null,
	state text not null,
	matter text not null,
	title text not null,
	description text not null,
	source text not null,
	found_on date not null,
	found_by text not null,
	geom geometry(Geometry, 4490) not null,
	-- where it is asked about: the point itself, or a spot on the line or polygon
	lon float8 not null,
	lat float8 not null,
	accuracy float8 not null,
	territory text not null,
	zone text,
	-- who has it now; an issue is never without
	owner text not null,
	lead text[] not null,
	oversee text[] not null,
	support text[] not null,
	territorial text[] not null,
	office text[] not null,
	-- the seat that coordinates, where the place touches two of the three territories
	coordinator text,
	-- every organisation that has or had to do with it, and may see it
	parties text[] not null,
	-- units beside the lead, each with its own part to close: [{unit, state}]
	parts jsonb not null default '[]',
	-- the answer of the map as it was then: whole, with data version and clauses
	determination jsonb not null,
	clause text,
	due date not null,
	original_due date not null,
	-- 'default' until a plan, an extension or a caller has set it
	due_basis text not null,
	suspended_on date,
	suspended_from text,
	refusals int not null default 0,
	rounds int not null default 1,
	returns int not null default 0,
	-- who submitted it for checking: never the one who checks
	submitted_by text,
	agenda boolean not null default false,
	-- the office has decided whose it is: it can be neither refused nor handed on
	decided boolean not null default false,
	logged_at timestamptz not null,
	logged_by text not null references account,
	logged_for text not null,
	changed_at timestamptz not null,
	closed_at timestamptz,
	-- single characters and pairs of them, of number, title, description: full text without a dictionary
	terms text[] not null,
	demo boolean not null default false
);
create index issue_geom on issue using gist (geom);
create index issue_parties on issue using gin (parties);
create index issue_terms on issue using gin (terms);
create index issue_owner on issue (owner, state);
create index issue_due on issue (due, id) where closed_at is null;
create index issue_logged on issue (logged_at desc, id desc);
create index issue_changed on issue (changed_at desc, id desc);

-- An issue in the shape in which lists show it; what depends on the day is added by the program.
create view issue_shown as
select i.*, jsonb_build_object(
	'id', id::text, 'number', number, 'version', version, 'state', state, 'matter', matter, 'title', title, 'source', source,
	'foundOn', found_on::text, 'lon', lon, 'lat', lat, 'accuracy', accuracy, 'territory', territory, 'zone', zone, 'owner', owner,
	'lead', lead, 'oversee', oversee, 'support', support, 'territorial', territorial, 'office', office, 'coordinator', coordinator,
	'parties', parties, 'parts', parts, 'clause', clause, 'due', due::text, 'originalDue', original_due::text, 'dueBasis', due_basis,
	'suspendedOn', suspended_on::text, 'suspendedFrom', suspended_from, 'refusals', refusals, 'rounds', rounds, 'returns', returns,
	'submittedBy', submitted_by, 'agenda', agenda, 'decided', decided,
	'loggedAt', to_char(logged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'loggedFor', logged_for,
	'changedAt', to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
	'closedAt', to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'demo', demo
) as item
from issue i;

create function texts_of(list jsonb) returns text[] language sql immutable as $$
	select case when list is null or jsonb_typeof(list) <> 'array' then null else array(select jsonb_array_elements_text(list)) end
$$;

-- The last number of each year.
create table issue_number (
	year int primary key,
	last int not null
);

-- The end of the chain of all steps: locked while one is added.
create table step_chain (
	one boolean primary key default true check (one),
	length int8 not null,
	hash text not null
);
insert into step_chain (length, hash) values (0, repeat('0', 64));

-- Every step of every issue, in one chain: each carries the hash of the one before.
create table issue_step (
	place int8 primary key,
	issue_id int8 not null references issue,
	-- the issue's version after it
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
	-- what else the action carries: toUnit, clause, dueDate, measures, evidence ...
	detail jsonb not null,
	hash text not null,
	unique (issue_id, version)
);
create index issue_step_account on issue_step (account_id);

-- what figures and digests look for
create index issue_step_counted on issue_step (action, at collate "C") where action in ('return', 'refuse');

-- The issues that somebody may see and asks for: the one filter behind the list, its count and the map.
-- sight: "all", or {organisation, territories}. wanted: {states, unit, matter, territory, zone, source, dueBefore, terms, bbox},
-- each null or left out for any; dueBefore is a day, and asks for open issues whose clock runs. counted: {figure, unit, since,
-- until, today} asks for what a figure of a unit has counted: moments as steps write them, until not included.
-- One select in SQL, so that the planner sees through it to the indexes.
create function issues_for(sight jsonb, wanted jsonb) returns setof issue_shown language sql stable as $$
	select * from issue_shown
	where (sight = '"all"'::jsonb or territory = any(texts_of(sight -> 'territories')) or parties @> array[sight ->> 'organisation'])
		and (texts_of(wanted -> 'states') is null or state = any(texts_of(wanted -> 'states')))
		and (wanted ->> 'unit' is null or owner = wanted ->> 'unit' or wanted ->> 'unit' = any(lead || oversee || support || territorial))
		and (wanted ->> 'matter' is null or matter = wanted ->> 'matter')
		and (wanted ->> 'territory' is null or territory = wanted ->> 'territory')
		and (wanted ->> 'zone' is null or zone = wanted ->> 'zone')
		and (wanted ->> 'source' is null or source = wanted ->> 'source')
		and (wanted ->> 'dueBefore' is null or (due < (wanted ->> 'dueBefore')::date and closed_at is null and state <> 'suspended'))
		and (texts_of(wanted -> 'terms') is null or terms @> texts_of(wanted -> 'terms'))
		and (wanted -> 'bbox' is null or jsonb_typeof(wanted -> 'bbox') = 'null' or geom && st_makeenvelope(
			(wanted -> 'bbox' ->> 0)::float8, (wanted -> 'bbox' ->> 1)::float8, (wanted -> 'bbox' ->> 2)::float8, (wanted -> 'bbox' ->> 3)::float8, 4490))
		and (wanted -> 'counted' is null or jsonb_typeof(wanted -> 'counted') = 'null' or case wanted -> 'counted' ->> 'figure'
			when 'refused' then exists (
				select from issue_step s where s.issue_id = issue_shown.id and s.action = 'refuse' and s.organisation = wanted -> 'counted' ->> 'unit'
					and s.at collate "C" >= wanted -> 'counted' ->> 'since' and s.at collate "C" < wanted -> 'counted' ->> 'until')
			else owner = wanted -> 'counted' ->> 'unit' and case wanted -> 'counted' ->> 'figure'
				when 'open' then closed_at is null and logged_at < (wanted -> 'counted' ->> 'until')::timestamptz
				when 'overdue' then closed_at is null and logged_at < (wanted -> 'counted' ->> 'until')::timestamptz
					and due < (wanted -> 'counted' ->> 'today')::date and state <> 'suspended'
				when 'returned' then exists (
					select from issue_step s where s.issue_id = issue_shown.id and s.action = 'return'
						and s.at collate "C" >= wanted -> 'counted' ->> 'since' and s.at collate "C" < wanted -> 'counted' ->> 'until')
				else state = case wanted -> 'counted' ->> 'figure' when 'closed' then 'signed-off' else 'unfounded' end
					and closed_at >= (wanted -> 'counted' ->> 'since')::timestamptz and closed_at < (wanted -> 'counted' ->> 'until')::timestamptz end
			end)
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'steps are never changed';
end $$;
create trigger issue_step_stays before update or delete on issue_step for each row execute function refuse_change();
create trigger issue_step_stays_whole before truncate on issue_step for each statement execute function refuse_change();

-- The same request sent twice makes one issue.
create table issue_request (
	account_id text not null references account,
	key text not null,
	body_sha256 text not null,
	issue_id int8 not null references issue,
	at timestamptz not null default now(),
	primary key (account_id, key)
);

-- Who has opened an issue, first and last: a copy to the office counts as received when it was seen.
create table issue_sight (
	issue_id int8 not null references issue,
	account_id text not null references account,
	organisation text not null,
	first_at timestamptz not null default now(),
	last_at timestamptz not null default now(),
	primary key (issue_id, account_id)
);

-- Photos and papers. Photos were re-encoded: position and camera are gone from the bytes.
create table attachment (
	id text primary key default gen_random_uuid()::text,
	account_id text not null references account,
	-- null until a step carries it
	issue_id int8 references issue,
	kind text not null check (kind in ('photo', 'paper')),
	name text not null,
	media_type text not null,
	sha256 text not null,
	bytes bytea not null,
	thumbnail bytea,
	width int,
	height int,
	-- what the camera said, offered to whoever logs and then kept only if taken up
	taken_at text,
	created_at timestamptz not null default now()
);
create index attachment_issue on attachment (issue_id);

-- Days that differ from Monday to Friday: an administrator extends what comes with the product.
create table calendar_day (
	day date primary key,
	working boolean not null,
	name text not null,
	source text not null
);

-- The problem list and the rectification plan, frozen with a number.
create table issue_document (
	id int8 generated always as identity primary key,
	number text not null unique,
	kind text not null,
	title text not null,
	period_from date not null,
	period_to date not null,
	organisation text not null,
	account_id text not null references account,
	at timestamptz not null default now(),
	-- the rows as they were then, and the end of the chain of steps at that moment
	content jsonb not null,
	chain_length int8 not null,
	chain_hash text not null
);

create function refuse_document_change() returns trigger language plpgsql as $$
begin
	raise exception 'documents are never changed';
end $$;
create trigger issue_document_stays before update or delete on issue_document for each row execute function refuse_document_change();
create trigger issue_document_stays_whole before truncate on issue_document for each statement execute function refuse_document_change();

-- A document in the shape in which lists show it.
create view document_shown as
select d.*, jsonb_build_object(
	'id', id::text, 'number', number, 'kind', kind, 'from', period_from::text, 'to', period_to::text, 'organisation', organisation,
	'territory', content -> 'territory', 'by', content -> 'by', 'count', jsonb_array_length(content -> 'rows'),
	'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
) as item
from issue_document d;

-- The documents that somebody may see: all, those of one's own organisation, those about nothing but territories that one follows.
-- sight: "all", or {organisation, territories}.
create function documents_for(sight jsonb) returns setof document_shown language sql stable as $$
	select * from document_shown
	where sight = '"all"'::jsonb or organisation = sight ->> 'organisation'
		or (jsonb_array_length(content -> 'territories') > 0 and content -> 'territories' <@ (sight -> 'territories'))
$$;

-- One digest per organisation and day; sent_at is set before it is mailed, so it is never mailed twice.
create table digest (
	organisation text not null,
	day date not null,
	content jsonb not null,
	-- the chain of steps as far as it was looked at: the next one begins behind it
	chain_length int8 not null,
	created_at timestamptz not null default now(),
	sent_at timestamptz,
	primary key (organisation, day)
);
create index digest_day on digest (day);

-- Where an organisation's digests are mailed to.
create table mail_address (
	organisation text not null,
	address text not null,
	primary key (organisation, address)
);
