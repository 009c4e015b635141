-- Notes an attempt, and forgets what is no longer asked for. $1 hashes, $2 now, $3 since when they count.
with forgotten as (
	delete from sign_in_failure where at <= $3::timestamptz
)
insert into sign_in_failure (subject_sha256, at) select subject, $2::timestamptz from unnest($1::text[]) as subject
