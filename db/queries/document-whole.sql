-- One document with its rows, if somebody may see it. $1 id, $2 sight (see documents_for).
select item || jsonb_build_object('rows', content -> 'rows', 'chainLength', chain_length, 'chainHash', chain_hash) as document
from documents_for($2::text::jsonb) where id::text = $1::text
