-- What a link that still works is for. $1 SHA-256 of its secret, $2 now.
select l.account_id as account, a.login, a.name
from one_time_link l left join account a on a.id = l.account_id
where l.secret_sha256 = $1::text and l.used_at is null and l.expires_at > $2::timestamptz and a.disabled_at is null
