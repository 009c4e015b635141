-- What a load is compared with: every version of every area, without its shape.
select id, version::int4, kind, origin, sha256, valid_from::text as "validFrom", valid_to::text as "validTo", superseded_at is not null as superseded,
	ended_by is not null as "endedByAct"
from area
order by id collate "C", version
