-- Mails the digests of organisation $1 to the addresses $2.
insert into mail_address (organisation, address) select $1::text, unnest($2::text[])
