-- How many areas are known, each counted once whatever its versions.
select count(distinct id)::int4 as areas from area_known
