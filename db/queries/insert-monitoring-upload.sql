-- Keeps a file of readings. $1 name, $2 source, $3 sha256, $4 account, $5 name of who sent it, $6 organisation, $7 moment, $8 a JSON array of readings.
with upload as (
	insert into monitoring_upload (name, source, sha256, account_id, by_name, organisation, at)
	values ($1::text, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text::timestamptz) returning id
),
kept as (
	insert into monitoring_reading (upload_id, station, measured_on, item, value, below)
	select upload.id, r ->> 'station', r ->> 'on', r ->> 'item', (r ->> 'value')::float8, (r ->> 'below')::boolean from upload, jsonb_array_elements($8::text::jsonb) r
)
select id::text as id from upload
