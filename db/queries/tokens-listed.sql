-- Bearer tokens that are valid, newest first. $1 of one account, or null for all.
select t.id, t.label, a.id as account, a.name, a.organisation, a.role,
	to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt",
	to_char(t.used_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "usedAt"
from bearer_token t join account a on a.id = t.account_id
where t.revoked_at is null and a.disabled_at is null and ($1::text is null or a.id = $1::text)
order by t.created_at desc, t.id
