-- What was worked out of a content on one state of the data; no row: not yet. $1 proposal, $2 version of its content, $3 data version.
select sides, measured, findings from proposal_ground
where proposal_id = $1::text::int8 and content_version = $2::int4 and data_version = $3::text
