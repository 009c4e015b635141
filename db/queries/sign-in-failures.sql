-- Attempts since a moment, of each subject that has any. $1 hashes, $2 since.
select subject_sha256 as subject, count(*)::int4 as count, (extract(epoch from max(at)) * 1000)::float8 as last
from sign_in_failure
where subject_sha256 = any($1::text[]) and at > $2::timestamptz
group by subject_sha256
