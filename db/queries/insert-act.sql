-- Notes an act of administration. $1 when, $2 by whom, $3 what, $4 the account that it was done to, $5 more, as JSON.
insert into administration_act (at, by, act, subject, detail) values ($1::timestamptz, $2::text, $3::text, $4::text, $5::text::jsonb)
