-- The issues that somebody may see on the pieces of ground of a proposal, with the places of those pieces. $1 proposal, $2 version of its
-- content, $3 data version, $4 sight (see issue_keys_for).
select i.id::text as id, i.number, i.title, i.matter, i.closed_at is null as open, to_jsonb(array_agg(p.place order by p.place)) as pieces
from proposal_piece p
join issue i on i.geom && p.geom and st_intersects(i.geom, p.geom)
join issue_keys_for($4::text::jsonb, '{}'::jsonb) k on k.id = i.id
where p.proposal_id = $1::text::int8 and p.content_version = $2::int4 and p.data_version = $3::text
group by i.id
order by i.id
