-- Water quality and flow (四(四)): stations as the office enters them, and the readings that units send. Nothing is changed: what is sent later holds, what was sent stays.

create table monitoring_station (
	code text not null,
	-- counts what the office has said of it: who acts on a stale one is told so
	version int not null,
	content jsonb not null,
	account_id text not null references account,
	by_name text not null,
	organisation text not null,
	at timestamptz not null,
	primary key (code, version)
);

-- A file of readings as it was taken.
create table monitoring_upload (
	id int8 generated always as identity primary key,
	name text not null,
	-- where the readings come from, in the words of whoever sent them
	source text not null,
	sha256 text not null,
	account_id text not null references account,
	by_name text not null,
	organisation text not null,
	at timestamptz not null
);

create table monitoring_reading (
	upload_id int8 not null references monitoring_upload,
	station text not null,
	-- a day, or a month where no day is known
	measured_on text not null check (measured_on ~ '^\d{4}-\d{2}(-\d{2})?$'),
	item text not null,
	-- in the item's own unit; of what was below the limit of detection that limit
	value float8 not null check (value >= 0),
	below boolean not null,
	primary key (station, measured_on, item, upload_id)
);

-- What holds: of each measurement what was sent last.
create view monitoring_current as
select distinct on (station, measured_on, item) station, measured_on, item, value, below, upload_id
from monitoring_reading order by station, measured_on, item, upload_id desc;

create function refuse_monitoring_change() returns trigger language plpgsql as $$
begin
	raise exception 'stations and readings are never changed';
end $$;
create trigger monitoring_station_stays before update or delete on monitoring_station for each row execute function refuse_monitoring_change();
create trigger monitoring_station_stays_whole before truncate on monitoring_station for each statement execute function refuse_monitoring_change();
create trigger monitoring_upload_stays before update or delete on monitoring_upload for each row execute function refuse_monitoring_change();
create trigger monitoring_upload_stays_whole before truncate on monitoring_upload for each statement execute function refuse_monitoring_change();
create trigger monitoring_reading_stays before update or delete on monitoring_reading for each row execute function refuse_monitoring_change();
create trigger monitoring_reading_stays_whole before truncate on monitoring_reading for each statement execute function refuse_monitoring_change();
