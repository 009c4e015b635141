-- The digests of day $1 that tell of something, have somewhere to go and were not sent.
select d.organisation, d.content, array(select address from mail_address m where m.organisation = d.organisation order by address) as addresses
from digest d
where d.day = $1::text::date and d.sent_at is null and jsonb_array_length((d.content -> 'sections') || coalesce(d.content -> 'meetings', '[]')) > 0
	and exists (select from mail_address m where m.organisation = d.organisation)
order by d.organisation
