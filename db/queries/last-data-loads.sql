-- The latest loads, newest first. $1 how many.
select jsonb_build_object(
	'id', id, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'origin', origin, 'sha256', sha256,
	'findings', findings, 'summary', summary
) as load
from data_load
order by id desc
limit $1::int4
