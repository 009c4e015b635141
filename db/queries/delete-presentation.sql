-- Takes a presentation away, with its pictures. $1 id, $2 account.
delete from presentation where id = $1::text::int8 and account_id = $2::text returning id::text
