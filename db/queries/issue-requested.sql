-- The issue that the same account has already made with the same key. $1 account, $2 key.
select issue_id::text as "issueId", body_sha256 as "bodySha256" from issue_request where account_id = $1::text and key = $2::text
