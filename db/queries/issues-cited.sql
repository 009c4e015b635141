-- What may be said of issues to whoever may not open them, and who may. $1 ids.
select id::text, number, matter, owner, territory, parties from issue where id = any($1::text[]::int8[])
