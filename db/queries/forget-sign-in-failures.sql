-- An attempt succeeded: all of this login are forgotten, and of where it came from this one.
-- $1 hash of the login, $2 hash of the source, $3 when it was noted.
delete from sign_in_failure where subject_sha256 = $1::text or (subject_sha256 = $2::text and at = $3::timestamptz)
