-- The pictures that a presentation has. $1 presentation.
select id, sha256, width, height from presentation_picture where presentation_id = $1::text::int8 order by created_at, id
