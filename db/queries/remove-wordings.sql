-- Drops the imported wording of a duty table ($1 its id) before it is imported anew.
delete from clause_wording where table_id = $1::text
