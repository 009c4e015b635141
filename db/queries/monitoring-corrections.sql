-- Readings of station $1 that were sent more than once with another value, each with what it took the place of; the latest first, at most 200.
select * from (
	select r.measured_on as "on", r.item, r.value, r.below, lag(r.value) over sent as before, lag(r.below) over sent as "beforeBelow", u.by_name as by, u.organisation, u.source,
		to_char(u.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
	from monitoring_reading r join monitoring_upload u on u.id = r.upload_id where r.station = $1::text
	window sent as (partition by r.measured_on, r.item order by r.upload_id)
) each where before is not null and (before <> value or "beforeBelow" <> below)
order by at desc, "on" desc, item limit 200
