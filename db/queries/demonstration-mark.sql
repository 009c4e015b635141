-- The mark of a demonstration; no row in any other database.
select filled_at is not null as filled from demonstration
