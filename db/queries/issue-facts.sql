-- An issue as steps see it. $1 id.
select item from issue_shown where id = $1::text::int8
