-- A picture's bytes in base64. $1 presentation, $2 picture.
select encode(bytes, 'base64') as bytes, sha256 from presentation_picture where presentation_id = $1::text::int8 and id = $2::text
