-- The presentations that somebody may read, the last changed first. $1 account.
select item, account_id = $1::text as own from presentation_shown where account_id = $1::text or sharing <> 'private' order by changed_at desc, id desc limit 500
