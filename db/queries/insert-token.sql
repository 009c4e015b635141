-- A new bearer token. $1 SHA-256 of its secret, $2 account, $3 label, $4 now.
insert into bearer_token (secret_sha256, account_id, label, created_at) values ($1::text, $2::text, $3::text, $4::timestamptz) returning id
