-- The pieces of ground that were worked out, in the order of their places. $1 proposal, $2 version of its content, $3 data version.
select to_jsonb(before) as before, to_jsonb(after) as after, square_metres as "squareMetres", st_asgeojson(geom, 15, 0)::jsonb as geometry
from proposal_piece where proposal_id = $1::text::int8 and content_version = $2::int4 and data_version = $3::text
order by place
