-- A new account, a sample in a demonstration; no row when the login is taken. $1 login or null for a service account, $2 name, $3 organisation, $4 role, $5 by whom.
insert into account (login, name, organisation, role, created_by, service, demo)
values ($1::text, $2::text, $3::text, $4::text, $5::text, $1::text is null, exists (select from demonstration))
on conflict (login) do nothing
returning id
