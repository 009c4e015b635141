-- The latest acts of administration, newest first. $1 how many.
select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, coalesce(doer.name, by) as by, act,
	coalesce(done.login, done.name, subject) as subject, administration_act.detail
from administration_act
left join account doer on doer.id = by
left join account done on done.id = subject
order by administration_act.id desc
limit $1::int4
