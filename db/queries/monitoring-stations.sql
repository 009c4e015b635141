-- The stations as they were last entered, in the order of their codes.
select distinct on (code) content as station, version::int4 as version from monitoring_station order by code, version desc
