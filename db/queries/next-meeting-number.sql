-- The next number of the year $1, without gaps: a transaction that fails gives it back.
insert into meeting_number (year, last) values ($1::int4, 1)
on conflict (year) do update set last = meeting_number.last + 1
returning last::int4
