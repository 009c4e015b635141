-- The same, held until the transaction ends. $1 id.
select version, scenes, account_id as account from presentation where id = $1::text::int8 for update
