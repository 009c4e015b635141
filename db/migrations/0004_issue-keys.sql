-- What lists, maps and counts filter and sort by, apart from the rest of an issue: short rows in the order in which they are
-- read, so that looking through all of 100,000 takes some 40 ms (docs/decisions/0015). A trigger keeps them; nothing else writes here.

-- Terms of text as numbers, which are compared four times as fast: the code points of a character or of two. (Those of the rare
-- characters beyond 16 bits are shortened, so that one of them may be found for another.)
create function term_codes(terms text[]) returns int4[] language sql immutable parallel safe as $$
	select array(select ((ascii(term) % 65536)::int8 * 65536 + ascii(substr(term, 2)) % 65536 - 2147483648)::int4 from unnest(terms) term)
$$;

create table issue_key (
	id int8 primary key references issue on delete cascade,
	logged_at timestamptz not null,
	changed_at timestamptz not null,
	closed_at timestamptz,
	due date not null,
	-- where it is asked about, and the box around its shape
	lon float8 not null,
	lat float8 not null,
	west float8 not null,
	south float8 not null,
	east float8 not null,
	north float8 not null,
	territory text not null,
	state text not null,
	matter text not null,
	zone text,
	source text not null,
	owner text not null,
	-- who has it, leads, oversees, supports or is territorially responsible
	units text[] not null,
	parties text[] not null,
	codes int4[] not null
);

create function issue_key_of(i issue) returns issue_key language sql stable as $$
	select row(i.id, i.logged_at, i.changed_at, i.closed_at, i.due, i.lon, i.lat, st_xmin(i.geom), st_ymin(i.geom), st_xmax(i.geom), st_ymax(i.geom),
		i.territory, i.state, i.matter, i.zone, i.source, i.owner,
		array(select distinct unit from unnest(array[i.owner] || i.lead || i.oversee || i.support || i.territorial) unit), i.parties,
		term_codes(i.terms))::issue_key
$$;

create function keep_issue_key() returns trigger language plpgsql as $$
begin
	if tg_op = 'INSERT' then
		insert into issue_key select * from issue_key_of(new);
	else
		-- what an issue is about never changes
		update issue_key k set changed_at = new.changed_at, closed_at = new.closed_at, due = new.due, state = new.state, owner = new.owner,
			units = now.units, parties = new.parties
		from issue_key_of(new) now where k.id = new.id;
	end if;
	return null;
end $$;
create trigger issue_keeps_key after insert or update on issue for each row execute function keep_issue_key();

insert into issue_key select k.* from issue i, issue_key_of(i) k order by i.id;

create index issue_key_logged on issue_key (logged_at, id);
create index issue_key_changed on issue_key (changed_at, id);
create index issue_key_due on issue_key (due, id);
create index issue_key_open on issue_key (due) where closed_at is null;
create index issue_key_territory on issue_key (territory);
create index issue_key_state on issue_key (state);
create index issue_key_matter on issue_key (matter);
create index issue_key_zone on issue_key (zone) where zone is not null;
create index issue_key_source on issue_key (source);
create index issue_key_owner on issue_key (owner);
create index issue_key_units on issue_key using gin (units);
create index issue_key_codes on issue_key using gin (codes);
create index issue_key_parties on issue_key using gin (parties);

-- The issues that somebody may see and asks for: the one filter behind the list, its count and the map.
-- sight: "all", or {organisation, territories}. wanted: {states, unit, matter, territory, zone, source, dueBefore, terms, bbox},
-- each null or left out for any; dueBefore is a day, and asks for open issues whose clock runs. counted: {figure, unit, since,
-- until, today} asks for what a figure of a unit has counted: moments as steps write them, until not included.
-- One select in SQL, so that the planner sees through it to the indexes.
create function issue_keys_for(sight jsonb, wanted jsonb) returns setof issue_key language sql stable parallel safe as $$
	select * from issue_key
	where (sight = '"all"'::jsonb or territory = any(texts_of(sight -> 'territories')) or parties @> array[sight ->> 'organisation'])
		and (texts_of(wanted -> 'states') is null or state = any(texts_of(wanted -> 'states')))
		and (wanted ->> 'unit' is null or units @> array[wanted ->> 'unit'])
		and (wanted ->> 'matter' is null or matter = wanted ->> 'matter')
		and (wanted ->> 'territory' is null or territory = wanted ->> 'territory')
		and (wanted ->> 'zone' is null or zone = wanted ->> 'zone')
		and (wanted ->> 'source' is null or source = wanted ->> 'source')
		and (wanted ->> 'dueBefore' is null or (due < (wanted ->> 'dueBefore')::date and closed_at is null and state <> 'suspended'))
		and (texts_of(wanted -> 'terms') is null or codes @> term_codes(texts_of(wanted -> 'terms')))
		and (wanted -> 'bbox' is null or jsonb_typeof(wanted -> 'bbox') = 'null' or (
			east >= (wanted -> 'bbox' ->> 0)::float8 and north >= (wanted -> 'bbox' ->> 1)::float8
			and west <= (wanted -> 'bbox' ->> 2)::float8 and south <= (wanted -> 'bbox' ->> 3)::float8))
		and (wanted -> 'counted' is null or jsonb_typeof(wanted -> 'counted') = 'null' or case wanted -> 'counted' ->> 'figure'
			when 'refused' then exists (
				select from issue_step s where s.issue_id = issue_key.id and s.action = 'refuse' and s.organisation = wanted -> 'counted' ->> 'unit'
					and s.at collate "C" >= wanted -> 'counted' ->> 'since' and s.at collate "C" < wanted -> 'counted' ->> 'until')
			else owner = wanted -> 'counted' ->> 'unit' and case wanted -> 'counted' ->> 'figure'
				when 'open' then closed_at is null and logged_at < (wanted -> 'counted' ->> 'until')::timestamptz
				when 'overdue' then closed_at is null and logged_at < (wanted -> 'counted' ->> 'until')::timestamptz
					and due < (wanted -> 'counted' ->> 'today')::date and state <> 'suspended'
				when 'returned' then exists (
					select from issue_step s where s.issue_id = issue_key.id and s.action = 'return'
						and s.at collate "C" >= wanted -> 'counted' ->> 'since' and s.at collate "C" < wanted -> 'counted' ->> 'until')
				else state = case wanted -> 'counted' ->> 'figure' when 'closed' then 'signed-off' else 'unfounded' end
					and closed_at >= (wanted -> 'counted' ->> 'since')::timestamptz and closed_at < (wanted -> 'counted' ->> 'until')::timestamptz end
			end)
$$;

-- what it takes the place of
drop function issues_for(jsonb, jsonb);
drop index issue_parties, issue_terms, issue_owner, issue_due, issue_logged, issue_changed;
