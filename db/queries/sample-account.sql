-- The sample person with a login, in a demonstration alone. $1 login.
select id from account where login = $1::text and demo and disabled_at is null and exists (select from demonstration)
