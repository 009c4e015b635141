-- The last digest of organisation $1.
select content from digest where organisation = $1::text order by day desc limit 1
