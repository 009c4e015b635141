-- Whose a bearer token is, and notes at most once a minute that it is in use. $1 SHA-256 of its secret, $2 now.
with valid as (
	select t.secret_sha256, t.used_at, a.id, a.name, a.organisation, a.role
	from bearer_token t join account a on a.id = t.account_id
	where t.secret_sha256 = $1::text and t.revoked_at is null and a.disabled_at is null
), used as (
	update bearer_token set used_at = $2::timestamptz
	where secret_sha256 in (select secret_sha256 from valid where used_at is null or used_at < $2::timestamptz - interval '1 minute')
)
select id as account, name, organisation, role from valid
