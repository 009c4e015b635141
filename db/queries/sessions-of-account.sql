-- The sessions of an account, the latest used first. $1 account, $2 now, $3 seconds after which an idle session ends.
select secret_sha256 as sha256, agent, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt",
	to_char(seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "seenAt"
from session
where account_id = $1::text and expires_at > $2::timestamptz and seen_at > $2::timestamptz - make_interval(secs => $3::float8)
order by seen_at desc, secret_sha256
