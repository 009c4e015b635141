-- Keeps what was worked out beside the pieces. $1 proposal, $2 version of its content, $3 data version, $4 sides, $5 measured, $6 findings, as JSON.
insert into proposal_ground (proposal_id, content_version, data_version, sides, measured, findings)
values ($1::text::int8, $2::int4, $3::text, $4::text::jsonb, $5::text::jsonb, $6::text::jsonb)
