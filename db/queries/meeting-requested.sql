-- The meeting that the same account has already called with the same key. $1 account, $2 key.
select meeting_id::text as id, body_sha256 as "bodySha256" from meeting_request where account_id = $1::text and key = $2::text
