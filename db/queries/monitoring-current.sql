-- The readings that hold, of station $1 or of all (null), from month $2 on.
select station, measured_on as "on", item, value, below from monitoring_current
where ($1::text is null or station = $1::text) and measured_on collate "C" >= $2::text
order by station, measured_on, item
