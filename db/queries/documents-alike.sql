-- How many documents have a number that begins so. $1 the beginning.
select count(*)::int4 as count from issue_document where left(number, length($1::text)) = $1::text
