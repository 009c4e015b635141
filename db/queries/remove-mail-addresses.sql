-- Forgets where the digests of organisation $1 are mailed to.
delete from mail_address where organisation = $1::text
