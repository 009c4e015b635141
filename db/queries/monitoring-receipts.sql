-- When water quality and when flow of each station were first sent for each month of year $1: days in China.
select r.station, substr(r.measured_on, 1, 7) as month,
	(min(u.at) filter (where r.item not in ('flow', 'level')) at time zone 'Asia/Shanghai')::date::text as quality,
	(min(u.at) filter (where r.item = 'flow') at time zone 'Asia/Shanghai')::date::text as flow
from monitoring_reading r join monitoring_upload u on u.id = r.upload_id
where r.measured_on collate "C" >= $1::text and r.measured_on collate "C" < ($1::text::int4 + 1)::text
group by r.station, substr(r.measured_on, 1, 7)
