-- Says a station anew; no row when somebody was sooner. $1 code, $2 version (the last one and one more), $3 content, $4 account, $5 name, $6 organisation, $7 moment.
insert into monitoring_station (code, version, content, account_id, by_name, organisation, at)
select $1::text, $2::int4, $3::text::jsonb, $4::text, $5::text, $6::text, $7::text::timestamptz
where $2::int4 = (select coalesce(max(version), 0) + 1 from monitoring_station where code = $1::text)
on conflict do nothing returning code
