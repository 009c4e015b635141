-- Named objects (outfalls, farms, intakes, villages, roads, …) in sets of one kind. Each load of a set is a version of its own, with the day
-- from which on it holds; what was loaded is never changed (docs/decisions/0026).

create table object_set (
	id int8 generated always as identity primary key,
	kind text not null,
	name text not null,
	-- counts the loads: who loads into a stale one is told so
	version int not null,
	state text not null check (state in ('loaded', 'withdrawn')),
	-- the unit that made it
	organisation text not null,
	created_by text not null references account,
	created_at timestamptz not null,
	changed_at timestamptz not null,
	unique (kind, name)
);

-- What each load says of itself; the step carries the same.
create table object_load (
	set_id int8 not null references object_set,
	version int not null,
	source text not null,
	-- metres
	accuracy float8 not null,
	-- of which the data speak
	data_date date not null,
	valid_from date not null,
	count int not null,
	-- of the objects as canonical JSON
	sha256 text not null,
	primary key (set_id, version)
);

create table named_object (
	set_id int8 not null,
	version int not null,
	-- in its load, from 1
	place int not null,
	number text not null,
	name text not null,
	geom geometry(Geometry, 4490) not null,
	primary key (set_id, version, place),
	foreign key (set_id, version) references object_load
);
create index named_object_geom on named_object using gist (geom);

-- Every step of every set. Its place is one in the chain of all steps, which those of issues, proposals and meetings share.
create table object_step (
	place int8 primary key,
	set_id int8 not null references object_set,
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
	detail jsonb not null,
	hash text not null,
	unique (set_id, version)
);

create function refuse_object_change() returns trigger language plpgsql as $$
begin
	raise exception 'objects that were loaded, and the steps of their sets, are never changed';
end $$;
create trigger object_step_stays before update or delete on object_step for each row execute function refuse_object_change();
create trigger object_step_stays_whole before truncate on object_step for each statement execute function refuse_object_change();
create trigger object_load_stays before update or delete on object_load for each row execute function refuse_object_change();
create trigger object_load_stays_whole before truncate on object_load for each statement execute function refuse_object_change();
create trigger named_object_stays before update or delete on named_object for each row execute function refuse_object_change();
create trigger named_object_stays_whole before truncate on named_object for each statement execute function refuse_object_change();

-- Each load with the day from which on a later one holds in its place; one that a later load covers whole never holds.
create view object_load_dated as
select l.*, (select min(later.valid_from) from object_load later where later.set_id = l.set_id and later.version > l.version) as valid_to
from object_load l;
