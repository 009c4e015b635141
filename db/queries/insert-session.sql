-- A new session; those that have ended are forgotten. $1 SHA-256 of its secret, $2 account, $3 now, $4 when it ends at the latest, $5 the browser.
with ended as (
	delete from session where expires_at <= $3::timestamptz
)
insert into session (secret_sha256, account_id, created_at, seen_at, expires_at, agent)
values ($1::text, $2::text, $3::timestamptz, $3::timestamptz, $4::timestamptz, $5::text)
