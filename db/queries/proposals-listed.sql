-- One page of the proposals, the newest first. $1 state or null, $2 organisation or null, $3 unit that has still to answer or null,
-- $4 id of the last one of the page before or null, $5 how many. How many there are on all pages stands in every row.
with wanted as (
	select id, item from proposal_shown
	where ($1::text is null or state = $1::text) and ($2::text is null or organisation = $2::text)
		and ($3::text is null or (state in ('opinions', 'agenda') and item -> 'awaiting' ? $3::text))
)
select item, (select count(*) from wanted)::int4 as total
from wanted where $4::text is null or id < $4::text::int8
order by id desc limit $5::int4
