-- The official wording of a duty table's clauses, as imported. $1 table id.
select clause, wording, source_name as "sourceName", source_sha256 as "sourceSha256",
	to_char(imported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "importedAt"
from clause_wording
where table_id = $1::text
order by clause collate "C"
