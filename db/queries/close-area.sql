-- Ends an area's validity because a later version takes over. $1 id, $2 version, $3 ISO date, first day no longer in force.
update area set valid_to = $3::text::date where id = $1::text and version = $2::int4
