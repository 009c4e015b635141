-- The files of readings that were taken last, at most 20.
select u.id::text as id, u.name, u.source, u.sha256, u.by_name as by, u.organisation, to_char(u.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
	count(*)::int4 as readings, count(distinct r.station)::int4 as stations, min(substr(r.measured_on, 1, 7)) as "from", max(substr(r.measured_on, 1, 7)) as "to"
from (select * from monitoring_upload order by id desc limit 20) u join monitoring_reading r on r.upload_id = u.id
group by u.id, u.name, u.source, u.sha256, u.by_name, u.organisation, u.at order by u.id desc
