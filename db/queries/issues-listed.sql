-- One page of the list. $1 sight, $2 filter (see issues_for), $3 sort, $4 and $5 sort value and id of the last row before the
-- page (null: from the start), $6 how many. The branches that are not asked for fall away when the query is planned.
select i.item, case $3::text
	when '-logged' then i.logged_at::text when 'logged' then i.logged_at::text when '-changed' then i.changed_at::text
	when 'due' then i.due::text when '-due' then i.due::text else i.number end as sort_value
from issues_for($1::text::jsonb, $2::text::jsonb) i
where $5::text is null or case $3::text
	when '-logged' then (i.logged_at, i.id) < ($4::text::timestamptz, $5::text::int8)
	when 'logged' then (i.logged_at, i.id) > ($4::text::timestamptz, $5::text::int8)
	when '-changed' then (i.changed_at, i.id) < ($4::text::timestamptz, $5::text::int8)
	when 'due' then (i.due, i.id) > ($4::text::date, $5::text::int8)
	when '-due' then (i.due, i.id) < ($4::text::date, $5::text::int8)
	else (i.number, i.id) > ($4::text, $5::text::int8) end
order by
	case when $3::text = '-logged' then i.logged_at end desc, case when $3::text = 'logged' then i.logged_at end,
	case when $3::text = '-changed' then i.changed_at end desc,
	case when $3::text = 'due' then i.due end, case when $3::text = '-due' then i.due end desc,
	case when $3::text = 'number' then i.number end,
	case when $3::text in ('-logged', '-changed', '-due') then i.id end desc, case when $3::text in ('logged', 'due', 'number') then i.id end
limit $6::int4
