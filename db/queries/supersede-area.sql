-- Marks a version as corrected or withdrawn; it stays stored. $1 id, $2 version.
update area set superseded_at = now() where id = $1::text and version = $2::int4
