import { ACCOUNT_ROLES, ORGANISATIONS } from '#issues';
import { AGENDA_KINDS, MEETING_ACTIONS, MEETING_KINDS, MEETING_SECTIONS, MEETING_STATES, STUCK_REASONS } from '#meetings';
import { meetingParameters, MOST_GUESTS, MOST_ITEMS } from '../convening/parameters.ts';
import { parameters } from '../parameters.ts';
import type { Schema } from '../request/reading.ts';
import { members } from './issues.ts';
import type { Told } from './operations.ts';
import { count, described, isoDate, list, name, object, orNull, ref, text, truth } from './shape.ts';

const oneOf = (ids: readonly string[]) => ({ type: 'string', enum: ids });
const version: Schema = { type: 'integer', minimum: 1 };
const moment: Schema = { type: 'string', format: 'date-time' };
const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const units = list(ref('Unit'));
const place = described('Its place among the decisions of the meeting, from 0.', count);

const { kind, chair, title, heldOn } = meetingParameters.call;
const facts = { id: name, number: described('M, year in China and count.', name), version, state: oneOf(MEETING_STATES) };
const said = { kind: kind.schema, title: title.schema, heldOn: heldOn.schema, time: orNull(text), place: name, chair: chair.schema, units, guests: list(ref('MeetingGuest')) };
const item = object({ about: oneOf(AGENDA_KINDS), ref: orNull(name), title: name, minutes: text });
const actions = described('What the caller may do now.', list(oneOf(MEETING_ACTIONS)));
const carriedOut = described('null: not carried out.', orNull(object({ at: moment, by: name, unit: oneOf(ORGANISATIONS), note: text })));
const decision = {
	text: name, unit: ref('Unit'), due: isoDate, item: described('The item of the agenda, from 0.', orNull(count)), done: carriedOut, overdue: truth, mine: described('May the caller report on it?', truth)
};
const task = { ...decision, place, meeting: name, number: name, heldOn: isoDate, version };
const step = {
	place: described('In the chain of all steps.', version), version, action: oneOf(MEETING_ACTIONS), stateBefore: orNull(oneOf(MEETING_STATES)), stateAfter: oneOf(MEETING_STATES),
	unit: oneOf(ORGANISATIONS), by: name, role: oneOf(ACCOUNT_ROLES), at: moment, note: text, content: described('The version at which the content that holds was written.', version),
	sha256: described('Of the content as canonical JSON.', hash), hash, decision: place,
	moved: described('Day, hour or place became others: whoever had answered is asked again.', { const: true })
};
const answer = described('null: it has not answered, or not since day, hour or place are others.', orNull(object({ attends: truth, at: moment, by: name, note: described('Whom it sends, or why nobody comes.', name) })));
const invitation = object({ id: name, number: name, title: name, kind: kind.schema, heldOn: isoDate, time: orNull(text), place: name, daysLeft: described('Working days.', count) });
const waiting = object({
	meeting: name, number: name, place, text: name, unit: ref('Unit'), due: isoDate, daysLeft: described('Working days, negative once it is overdue.', { type: 'integer' }),
	provisional: described('The deadline lies in a year whose working days are not announced yet.', truth), remindedAt: orNull(moment)
});

/** Lists that are sent beside the single members. */
const sent = {
	units: described('Without it a plenary meeting calls all units, a special one none.', units),
	guests: { type: 'array', maxItems: MOST_GUESTS, items: ref('MeetingGuest') },
	agenda: { type: 'array', maxItems: MOST_ITEMS, items: ref('AgendaItem') },
	decisions: { type: 'array', maxItems: MOST_ITEMS, items: ref('MeetingDecision') }
};

/** Joint meetings. */
export const meetingSchemas = {
	MeetingGuest: members(meetingParameters.guest, {}),
	AgendaItem: members(meetingParameters.item, {}),
	MeetingDecision: members(meetingParameters.decision, {}),
	NewMeeting: members(meetingParameters.call, sent),
	MeetingStep: members(meetingParameters.step, sent),
	Meeting: object({
		...facts, ...said, agenda: list(item),
		closed: described('The places on the agenda of issues that the caller may not open. To a unit their number, matter and unit are told in place of their title.', list(count)), answers: described('Of each unit that is called, in their order.', list(object({ unit: ref('Unit'), answer, mine: described('May the caller answer for it?', truth) }))), minutes: text, decisions: list(object(decision)),
		before: described('Decisions of earlier meetings: those not carried out, and those carried out since the last one.', list(object(task))), actions, steps: list(object(step, ['decision', 'moved']))
	}),
	Meetings: object({
		year: count,
		cadence: described('The periods of the year in which a meeting is to be held, and how each stands.', list(object({
			kind: oneOf(MEETING_KINDS), year: count, part: described('Of the halves, or of the quarters, from 1.', count), from: isoDate, to: isoDate,
			standing: oneOf(['held', 'planned', 'due', 'missed', 'unrecorded']), meetings: list(name)
		}))),
		items: list(object({ ...facts, ...said, items: count, decisions: count, open: count, overdue: count, actions })), tasks: list(object(task)), mayCall: truth
	}),
	MeetingsWaiting: object({
		invitations: described('Not answered yet.', list(invitation)), decisions: described('That charge the organisation and are not carried out.', list(waiting)),
		supervise: described('To an office: decisions of meetings that it called, overdue.', list(waiting))
	}),
	MeetingNews: object({ section: oneOf(MEETING_SECTIONS), count: { type: 'integer', minimum: 1 }, invitations: list(invitation), decisions: list(waiting) }),
	MeetingFile: described('The bytes of a DOCX file.', { type: 'string', contentEncoding: 'binary' }),
	Stuck: object({
		on: isoDate,
		items: list(object({
			about: oneOf(AGENDA_KINDS.filter((about) => about !== 'other')), ref: name, why: oneOf(STUCK_REASONS), number: orNull(name), title: orNull(text), unit: orNull(oneOf(ORGANISATIONS)),
			count: described('Of a unit\'s overdue issues.', orNull(count)), due: orNull(isoDate)
		}))
	})
};

const PATH = '/api/v1/meetings';
const JSON_TYPE = 'application/json';
const READ = { method: 'get', parameters: parameters.none, status: 200, signedIn: true, live: true } as const;
const ONE = { ...READ, pathId: { about: 'The meeting.', schema: { type: 'string', pattern: '^[1-9][0-9]*$' }, example: '1' }, problems: ['sign-in-needed', 'unknown-id'] } as const;

/** The operations on them. */
export const meetingOperations: readonly Told[] = [
	{ ...READ, path: PATH, id: 'meetings', summary: 'Joint meetings, the latest first, and how the year\'s cadence stands', parameters: meetingParameters.list, answer: { [JSON_TYPE]: 'Meetings' }, problems: ['sign-in-needed'] },
	{
		...READ, path: PATH, method: 'post', id: 'callMeeting', summary: 'Calls a joint meeting', body: { [JSON_TYPE]: 'NewMeeting' }, answer: { [JSON_TYPE]: 'Meeting' }, status: 201, again: 200,
		headers: { 'Idempotency-Key': 'Chosen by the caller: the same key again gives the meeting that it called, with 200.' },
		problems: ['sign-in-needed', 'forbidden', 'incomplete', 'too-large', 'unsupported-type']
	},
	{ ...READ, path: `${PATH}/stuck`, id: 'stuck', summary: 'What waits for a meeting: escalated issues, overdue units, proposals, decisions not carried out', answer: { [JSON_TYPE]: 'Stuck' }, problems: ['sign-in-needed', 'forbidden'] },
	{ ...ONE, path: `${PATH}/{id}`, id: 'meeting', summary: 'A meeting with its decisions and their state, those of the meetings before it, and its steps', answer: { [JSON_TYPE]: 'Meeting' } },
	{
		...ONE, path: `${PATH}/{id}/steps`, method: 'post', id: 'stepMeeting', summary: 'Takes a step: revises, records as held with minutes and decisions, cancels, answers the invitation, reports on a decision or reminds of it', body: { [JSON_TYPE]: 'MeetingStep' },
		answer: { [JSON_TYPE]: 'Meeting' }, problems: ['sign-in-needed', 'forbidden', 'unknown-id', 'stale', 'incomplete', 'too-large', 'unsupported-type']
	},
	{ ...ONE, path: `${PATH}/{id}/file.docx`, id: 'meetingFile', summary: 'Its notice, or once it was held its minutes, for Word', answer: { 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'MeetingFile' } }
];
