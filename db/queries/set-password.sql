-- Sets the password of an account. $1 account, $2 hash.
update account set password_hash = $2::text where id = $1::text
