-- One page of the list. $1 sight, $2 filter (see issue_keys_for), $3 sort, $4 and $5 sort value and id of the last row before the
-- page (null: from the start), $6 how many. $7: few are asked for, so all of them are looked up and sorted; without it an index
-- is walked in the order asked for until the page is full, which takes long where few fit. The branches that are not asked for
-- fall away when the query is planned. Numbers are given in the order of ids, and 2026-10000 comes after 2026-9999.
select (select item from issue_shown i where i.id = k.id) as item, case
	when $3::text in ('-logged', 'logged') then k.logged_at::text when $3::text = '-changed' then k.changed_at::text
	when $3::text in ('due', '-due') then k.due::text else '' end as sort_value
from issue_keys_for($1::text::jsonb, $2::text::jsonb) k
where $5::text is null or case $3::text
	when '-logged' then (k.logged_at, k.id) < ($4::text::timestamptz, $5::text::int8)
	when 'logged' then (k.logged_at, k.id) > ($4::text::timestamptz, $5::text::int8)
	when '-changed' then (k.changed_at, k.id) < ($4::text::timestamptz, $5::text::int8)
	when 'due' then (k.due, k.id) > ($4::text::date, $5::text::int8)
	when '-due' then (k.due, k.id) < ($4::text::date, $5::text::int8)
	else k.id > $5::text::int8 end
order by
	-- the same for all, and in no index
	case when $7::boolean then k.id - k.id end,
	case when $3::text = '-logged' then k.logged_at end desc, case when $3::text = 'logged' then k.logged_at end,
	case when $3::text = '-changed' then k.changed_at end desc,
	case when $3::text = 'due' then k.due end, case when $3::text = '-due' then k.due end desc,
	case when $3::text in ('-logged', '-changed', '-due') then k.id end desc, case when $3::text in ('logged', 'due', 'number') then k.id end
limit $6::int4
