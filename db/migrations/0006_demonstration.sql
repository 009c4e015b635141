-- The mark of a database that holds samples and nothing else: without it no account is a sample and nobody signs in by a click.
create table demonstration (
	one boolean primary key default true check (one),
	marked_at timestamptz not null default now(),
	-- when the samples were made, all together; null: not yet
	filled_at timestamptz
);
