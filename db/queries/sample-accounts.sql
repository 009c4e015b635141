-- Sample people, in a demonstration alone.
select login, organisation, role from account
where login is not null and demo and disabled_at is null and exists (select from demonstration)
order by created_at, login
