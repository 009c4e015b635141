-- Keeps a copy of a picture of one presentation with another. $1 from, $2 to, $3 the picture.
insert into presentation_picture (presentation_id, sha256, bytes, width, height)
select $2::text::int8, sha256, bytes, width, height from presentation_picture where presentation_id = $1::text::int8 and id = $3::text
returning id
