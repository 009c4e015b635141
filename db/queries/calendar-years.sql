-- The years whose notice an administrator has said to be entered whole, in order.
select year, source from calendar_year order by calendar_year.year
