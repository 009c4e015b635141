-- People's accounts, by organisation and name. $1 one account, or null for all.
select id, login, name, organisation, role, disabled_at is not null as disabled, openid is not null as openid,
	password_hash is not null as "hasPassword",
	(select to_char(max(seen_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from session where account_id = account.id) as "seenAt"
from account
where not service and ($1::text is null or id = $1::text)
order by organisation, name, id
