-- The kinds of which an area is in force on a date ($1 ISO date), and whether any area of the kind is illustrative.
select a.kind, bool_or(a.illustrative) as illustrative
from area_known a
where a.valid_from <= $1::text::date and (a.valid_to is null or a.valid_to > $1::text::date)
group by a.kind
order by a.kind collate "C"
