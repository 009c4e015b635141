-- Years of which an administrator says that the notice has been entered whole: until then a deadline in such a year is
-- provisional, however many of its days are known.
create table calendar_year (
	year int4 primary key check (year between 2000 and 2999),
	-- the notice
	source text not null,
	declared_at timestamptz not null default now()
);
