-- The proposal that the same account has already made with the same key. $1 account, $2 key.
select proposal_id::text as id, body_sha256 as "bodySha256" from proposal_request where account_id = $1::text and key = $2::text
