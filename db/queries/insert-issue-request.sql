-- Remembers which issue a request made. $1 account, $2 key, $3 sha256 of the body, $4 issue.
insert into issue_request (account_id, key, body_sha256, issue_id) values ($1::text, $2::text, $3::text, $4::text::int8)
