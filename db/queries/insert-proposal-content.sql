-- What a proposal says from a version on. $1 proposal, $2 version, $3 a JSON object of the content, $4 its hash.
insert into proposal_content (proposal_id, version, title, reason, valid_from, changes, sha256)
select $1::text::int8, $2::int4, j ->> 'title', j ->> 'reason', (j ->> 'validFrom')::date, j -> 'changes', $4::text
from (select $3::text::jsonb as j) given
