-- A new link that works once, in the place of earlier ones for the same. $1 SHA-256 of its secret, $2 account, or null for the first
-- administrator, $3 now, $4 until when.
with voided as (
	update one_time_link set used_at = $3::timestamptz where account_id is not distinct from $2::text and used_at is null
)
insert into one_time_link (secret_sha256, account_id, created_at, expires_at) values ($1::text, $2::text, $3::timestamptz, $4::timestamptz)
