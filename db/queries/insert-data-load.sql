-- Notes a load. $1 origin, $2 sha256 of what was loaded, $3 findings as JSON, $4 summary as JSON.
insert into data_load (origin, sha256, findings, summary) values ($1::text, $2::text, $3::text::jsonb, $4::text::jsonb)
