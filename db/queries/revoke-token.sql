-- Revokes a token; no row when there is none that is valid. $1 its id, $2 its account, or null for whosever it is, $3 now.
update bearer_token set revoked_at = $3::timestamptz
where id = $1::text and revoked_at is null and ($2::text is null or account_id = $2::text)
returning account_id as account
