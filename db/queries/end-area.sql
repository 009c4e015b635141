-- An act ends an area: from its day on, or altogether where it would have begun no sooner. $1 id, $2 version, $3 ISO date, first day no
-- longer in force, $4 the proposal that the act is about.
update area set ended_by = $4::text::int8, valid_to = case when valid_from < $3::text::date then $3::text::date else valid_to end,
	superseded_at = case when valid_from < $3::text::date then superseded_at else now() end
where id = $1::text and version = $2::int4
