-- The bytes of an attachment in base64; of its small form, where it has one and $2 asks for it. $1 attachment.
select encode(case when $2::boolean then coalesce(thumbnail, bytes) else bytes end, 'base64') as bytes from attachment where id = $1::text
