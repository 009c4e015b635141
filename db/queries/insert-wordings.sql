-- Stores the official wording of clauses. $1 table id, $2 a JSON array of {clause, wording}, $3 and $4 name and sha256 of the source.
insert into clause_wording (table_id, clause, wording, source_name, source_sha256)
select $1::text, row ->> 'clause', row ->> 'wording', $3::text, $4::text
from jsonb_array_elements($2::text::jsonb) as given (row)
