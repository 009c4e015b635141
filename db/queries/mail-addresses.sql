-- Where digests are mailed to, by organisation.
select organisation, array_agg(address order by address) as addresses from mail_address group by organisation order by organisation
