-- Acts by which proposals take effect, and by which that ends (四(一)): they put versions of areas in force, and end others.

-- 'act': put in force by the act that a proposal's step records.
alter table area drop constraint area_origin_check;
alter table area add constraint area_origin_check check (origin in ('bundled', 'import', 'computed', 'act'));
-- The proposal whose act has ended it without another version in its place. What came with the product never brings it back.
alter table area add column ended_by int8 references proposal;

-- A proposal with the content that holds and with what its last steps say of its review and its effect, in the shape in which lists
-- show it; the shapes of its changes are left to its own page.
create or replace view proposal_shown as
select p.id, p.state, p.organisation, c.version as content_version, c.changes, jsonb_build_object(
	'id', p.id::text, 'number', p.number, 'version', p.version, 'state', p.state, 'organisation', p.organisation, 'title', c.title, 'reason', c.reason,
	'validFrom', c.valid_from::text, 'createdBy', (select name from account where account.id = p.created_by),
	'createdAt', to_char(p.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
	'changedAt', to_char(p.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
	'asked', coalesce(asking.detail -> 'asked', '[]'), 'awaiting', coalesce(heard.detail -> 'awaiting', '[]'), 'opinionsDue', asking.detail ->> 'dueDate',
	'actNumber', approval.detail ->> 'actNumber', 'effectiveFrom', approval.detail ->> 'effectiveFrom', 'effectiveUntil', annulment.detail ->> 'effectiveUntil'
) as item
from proposal p
cross join lateral (select * from proposal_content where proposal_id = p.id order by version desc limit 1) c
-- what was asked of a draft before it was sent back is asked no more
left join lateral (select coalesce(max(version), 0) as version from proposal_step where proposal_id = p.id and action = 'return') returned on true
left join lateral (select detail from proposal_step s where proposal_id = p.id and action = 'ask-opinions' and s.version > returned.version order by s.version desc limit 1) asking on true
left join lateral (select detail from proposal_step s where proposal_id = p.id and action in ('ask-opinions', 'opine') and s.version > returned.version order by s.version desc limit 1) heard on true
left join lateral (select detail from proposal_step where proposal_id = p.id and action = 'approve') approval on true
left join lateral (select detail from proposal_step where proposal_id = p.id and action = 'annul') annulment on true;
