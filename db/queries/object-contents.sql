-- The objects of one load in their order, as they are hashed. $1 set, $2 version.
select number, name, st_asgeojson(geom, 15, 0)::jsonb as geometry from named_object where set_id = $1::text::int8 and version = $2::int4 order by place
