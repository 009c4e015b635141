-- Who has signed in with a session, and notes at most once a minute that it is in use.
-- $1 SHA-256 of its secret, $2 now, $3 seconds after which an idle session ends.
with alive as (
	select s.secret_sha256, s.seen_at, a.id, a.name, a.organisation, a.role
	from session s join account a on a.id = s.account_id
	where s.secret_sha256 = $1::text and a.disabled_at is null and s.expires_at > $2::timestamptz
		and s.seen_at > $2::timestamptz - make_interval(secs => $3::float8)
), seen as (
	update session set seen_at = $2::timestamptz
	where secret_sha256 in (select secret_sha256 from alive where seen_at < $2::timestamptz - interval '1 minute')
)
select id as account, name, organisation, role from alive
