-- Until the transaction ends, statements are not compiled to machine code: the cutting of ground looks dear to the planner, and compiling it
-- takes many times as long as doing it.
select set_config('jit', 'off', true)
