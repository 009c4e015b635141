-- An account has opened an issue. $1 issue, $2 account, $3 organisation.
insert into issue_sight (issue_id, account_id, organisation) values ($1::text::int8, $2::text, $3::text)
on conflict (issue_id, account_id) do update set last_at = now()
