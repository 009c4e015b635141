-- Uses a link up; no row when it no longer works. $1 SHA-256 of its secret, $2 now.
update one_time_link set used_at = $2::timestamptz
where secret_sha256 = $1::text and used_at is null and expires_at > $2::timestamptz
returning account_id as account
