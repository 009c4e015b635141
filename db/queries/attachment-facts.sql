-- What is known of an attachment of an issue, and who may see that issue. $1 issue, $2 attachment.
select a.kind, a.name, a.media_type as "mediaType", a.sha256, to_jsonb(i.parties) as parties, i.territory
from attachment a join issue i on i.id = a.issue_id
where a.id = $2::text and i.id::text = $1::text
