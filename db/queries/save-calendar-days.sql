-- Adds days to the calendar, or corrects them. $1 a JSON list of {day, working, name, source}, each day once.
insert into calendar_day (day, working, name, source)
select (j ->> 'day')::date, (j ->> 'working')::boolean, j ->> 'name', j ->> 'source' from jsonb_array_elements($1::text::jsonb) j
on conflict (day) do update set working = excluded.working, name = excluded.name, source = excluded.source
