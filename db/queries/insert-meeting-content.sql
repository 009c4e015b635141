-- What a meeting says from a version on. $1 meeting, $2 version, $3 the content, $4 its hash.
insert into meeting_content (meeting_id, version, content, sha256) values ($1::text::int8, $2::int4, $3::text::jsonb, $4::text)
