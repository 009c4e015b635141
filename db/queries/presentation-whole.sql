-- A presentation with its scenes, and whose it is. $1 id.
select item, scenes, account_id as account, sharing, link_sha256 as "linkSha256" from presentation_shown where id = $1::text::int8
