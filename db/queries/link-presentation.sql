-- Gives it a link to be read by, and ends the one before. $1 id, $2 account, $3 SHA-256 of the secret, $4 when.
update presentation set link_sha256 = $3::text, sharing = 'link', version = version + 1, changed_at = $4::timestamptz
where id = $1::text::int8 and account_id = $2::text
returning id::text
