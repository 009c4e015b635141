-- The days that an administrator has added to the calendar, in order.
select day::text as day, working, name, source from calendar_day order by calendar_day.day
