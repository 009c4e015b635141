-- A new meeting. $1 number, $2 state, $3 organisation, $4 account, $5 moment (ISO 8601).
insert into meeting (number, version, state, organisation, created_by, created_at, changed_at)
values ($1::text, 1, $2::text, $3::text, $4::text, $5::text::timestamptz, $5::text::timestamptz)
returning id::text
