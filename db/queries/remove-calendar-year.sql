-- The notice of year $1 is not entered whole after all.
delete from calendar_year where year = $1::int4 returning year
