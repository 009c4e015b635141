-- Forgets the pictures that no scene shows, but for those of the last day: whoever undoes a step finds them there. $1 presentation, $2 the ids of those that are shown.
delete from presentation_picture where presentation_id = $1::text::int8 and id <> all ($2::text[]) and created_at < now() - interval '1 day'
