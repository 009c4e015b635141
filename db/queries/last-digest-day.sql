-- The last day with digests, and how far they have looked; no row before the first.
select day::text as day, max(chain_length)::float8 as "chainLength" from digest where day = (select max(day) from digest) group by day
