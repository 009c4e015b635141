-- Keeps a change. $1 id, $2 title, or null: as it is, $3 sharing, or null: as it is, $4 its scenes as JSON, $5 when. Where it is no longer shared by a link, the link is gone.
update presentation set
	version = version + 1, title = coalesce($2::text, title), sharing = coalesce($3::text, sharing), scenes = $4::text::jsonb, changed_at = $5::timestamptz,
	link_sha256 = case when coalesce($3::text, sharing) = 'link' then link_sha256 end
where id = $1::text::int8
