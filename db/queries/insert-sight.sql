-- An account has opened an issue. $1 issue, $2 account, $3 organisation, $4 when.
insert into issue_sight (issue_id, account_id, organisation, first_at, last_at) values ($1::text::int8, $2::text, $3::text, $4::timestamptz, $4::timestamptz)
on conflict (issue_id, account_id) do update set last_at = excluded.last_at
