-- Ends every session of an account. $1 account.
delete from session where account_id = $1::text
