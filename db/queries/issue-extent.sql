-- Where the issues lie that $1 sight may see, and when the first was logged; no row when there are none.
select min(lon) as west, min(lat) as south, max(lon) as east, max(lat) as north,
	to_char(min(logged_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
from issue_keys_for($1::text::jsonb, '{}')
having count(*) > 0
