-- The account of a subject of the OpenID provider; else the one that an administrator has made for it, which is from
-- now on the subject's. $1 issuer and subject, $2 the login that the provider tells, or null.
with known as (
	select id from account where openid = $1::text and disabled_at is null
), claimed as (
	update account set openid = $1::text
	where login = $2::text and openid is null and not service and disabled_at is null
		and not exists (select from account where openid = $1::text)
	returning id
)
select id, false as claimed from known union all select id, true from claimed
