-- The notice of year $1 is entered whole: $2 names it.
insert into calendar_year (year, source) values ($1::int4, $2::text)
on conflict (year) do update set source = excluded.source, declared_at = now()
