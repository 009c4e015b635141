-- An account as signing in needs it. $1 login in lower case.
select id, password_hash as "passwordHash", disabled_at is not null as disabled from account where login = $1::text
