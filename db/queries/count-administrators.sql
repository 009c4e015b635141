-- How many people may administer, or have been sent a link to begin with.
select count(*)::int4 as count from account where role = 'administrator' and not service and disabled_at is null
