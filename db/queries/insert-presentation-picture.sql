-- Keeps a picture. $1 presentation, $2 SHA-256, $3 its bytes in base64, $4 and $5 its width and height in pixels.
insert into presentation_picture (presentation_id, sha256, bytes, width, height)
values ($1::text::int8, $2::text, decode($3::text, 'base64'), $4::int4, $5::int4)
returning id
