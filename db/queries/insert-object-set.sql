-- A new set of objects, or none where one of the kind bears the name. $1 kind, $2 name, $3 organisation, $4 account, $5 moment (ISO 8601).
insert into object_set (kind, name, version, state, organisation, created_by, created_at, changed_at)
values ($1::text, $2::text, 1, 'loaded', $3::text, $4::text, $5::text::timestamptz, $5::text::timestamptz)
on conflict (kind, name) do nothing
returning id::text
