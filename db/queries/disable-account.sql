-- Disables an account: with it go its sessions, its tokens and its open links. No row when it is disabled already. $1 account, $2 now.
with closed as (
	update account set disabled_at = $2::timestamptz where id = $1::text and disabled_at is null returning id
), signed_out as (
	delete from session where account_id in (select id from closed)
), revoked as (
	update bearer_token set revoked_at = $2::timestamptz where account_id in (select id from closed) and revoked_at is null
), voided as (
	update one_time_link set used_at = $2::timestamptz where account_id in (select id from closed) and used_at is null
)
select id from closed
