-- The password hash of an account that is not disabled. $1 account.
select password_hash as "passwordHash", login from account where id = $1::text and disabled_at is null
