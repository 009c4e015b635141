-- Everything that meetings ever said, with its hash.
select meeting_id::text as meeting, sha256, content from meeting_content order by meeting_id, version
