-- The end of the chain of steps.
select length::float8 as length, hash from step_chain
