-- Ends one session. $1 SHA-256 of its secret.
delete from session where secret_sha256 = $1::text
