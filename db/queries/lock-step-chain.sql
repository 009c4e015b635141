-- The end of the chain of steps, held until the transaction ends: steps are added one after another.
select length::float8 as length, hash from step_chain for update
