-- Why a shape ($1, GeoJSON) cannot be measured: the first fault and its place; no row when it is valid.
select d.reason, st_x(d.location)::float8 as lon, st_y(d.location)::float8 as lat
from st_isvaliddetail(st_setsrid(st_geomfromgeojson($1::text), 4490)) d
where not d.valid
