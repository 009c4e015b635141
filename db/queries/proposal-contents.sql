-- Contents as they were hashed, behind the one ($1 proposal, $2 version): at most $3.
select proposal_id::text as proposal, version::int4 as version, sha256,
	jsonb_build_object('title', title, 'reason', reason, 'validFrom', valid_from::text, 'changes', changes) as content
from proposal_content
where (proposal_id, version) > ($1::text::int8, $2::int4)
order by proposal_id, version limit $3::int4
