-- Marks a digest as sent, for whoever does so first. $1 organisation, $2 day.
update digest set sent_at = now() where organisation = $1::text and day = $2::text::date and sent_at is null
returning organisation
