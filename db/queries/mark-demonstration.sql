-- Marks the database as a demonstration, unless somebody has an account or the product was ever started on it for real.
insert into demonstration (one)
select true where not exists (select from account) and not exists (select from one_time_link)
on conflict (one) do nothing
