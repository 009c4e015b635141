-- Areas whose shape is not valid, with the reason and the place.
select a.id, d.reason, st_x(d.location)::float8 as lon, st_y(d.location)::float8 as lat
from area_known a
cross join lateral st_isvaliddetail(a.geom) d
where not d.valid
order by a.id collate "C"
