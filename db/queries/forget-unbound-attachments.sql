-- Removes attachments that no step has carried for seven days.
delete from attachment where issue_id is null and created_at < now() - interval '7 days'
