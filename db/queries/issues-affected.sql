-- The issues that somebody may see on the pieces of ground of a proposal and that are open, or were logged in a time; with where they lie.
-- $1 proposal, $2 version of its content, $3 data version, $4 sight (see issue_keys_for), $5 and $6 ISO days in China, the second not
-- included, each null for no such time.
select i.id::text as id, i.number, i.title, i.matter, i.state, i.closed_at is null as open, i.owner, to_jsonb(i.lead) as lead, i.lon, i.lat,
	st_asgeojson(i.geom, 15, 0)::jsonb as geometry, d.day::text as "loggedOn",
	coalesce(d.day >= $5::text::date and d.day < $6::text::date, false) as meanwhile, to_jsonb(array_agg(p.place order by p.place)) as pieces
from proposal_piece p
join issue i on i.geom && p.geom and st_intersects(i.geom, p.geom)
join issue_keys_for($4::text::jsonb, '{}'::jsonb) k on k.id = i.id
-- China's clocks are eight hours ahead of UTC all the year round
cross join lateral (select (i.logged_at at time zone 'UTC' + interval '8 hours')::date as day) d
where p.proposal_id = $1::text::int8 and p.content_version = $2::int4 and p.data_version = $3::text
	and (i.closed_at is null or (d.day >= $5::text::date and d.day < $6::text::date))
group by i.id, d.day
order by i.id
