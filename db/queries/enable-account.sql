-- Enables an account again; what it lost stays lost. No row when it is not disabled. $1 account.
update account set disabled_at = null where id = $1::text and disabled_at is not null returning id
