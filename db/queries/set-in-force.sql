-- A hash that names the set of area versions in force on a date ($1 ISO date).
select encode(sha256(convert_to(coalesce(string_agg(a.id || '@' || a.version, ',' order by a.id collate "C", a.version), ''), 'UTF8')), 'hex') as "setSha256"
from area_known a
where a.valid_from <= $1::text::date and (a.valid_to is null or a.valid_to > $1::text::date)
