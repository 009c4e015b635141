-- Remembers which meeting a request called. $1 account, $2 key, $3 sha256 of the body, $4 meeting.
insert into meeting_request (account_id, key, body_sha256, meeting_id) values ($1::text, $2::text, $3::text, $4::text::int8)
