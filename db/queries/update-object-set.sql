-- A step has been taken. $1 set, $2 its version after it, $3 its state, $4 moment (ISO 8601).
update object_set set version = $2::int4, state = $3::text, changed_at = $4::text::timestamptz where id = $1::text::int8
