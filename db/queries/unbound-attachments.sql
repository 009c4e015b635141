-- How many attachments an account has sent that no step carries. $1 account.
select count(*)::int4 as unbound from attachment where account_id = $1::text and issue_id is null
