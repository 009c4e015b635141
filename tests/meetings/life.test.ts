import { describe, expect, test } from 'vitest';
import {
	answersOf, contentFaults, decisionsCarriedOut, forbiddenMeetingStep, isMeetingOvertaken, mayCall, maySeeMeeting, MEETING_STATES, meetingStepFaults, meetingStepsFor, type MeetingSaid, type MeetingState
} from '#meetings';
import { ACCOUNT_ROLES } from '#issues';
import { actor, content, decision, meeting, stepTaken } from './making.ts';

const held = meeting({ state: 'held', decisions: [decision(), decision({ unit: 'gy-eeb' })] });
const said = (more: Partial<MeetingSaid> = {}): MeetingSaid => ({ note: '', content: null, decision: null, ...more });
const TODAY = '2026-11-30';
const DONE = { at: '', by: 'x', unit: 'gov-qingzhen', note: '' };

describe('the life of a joint meeting', () => {
	test('the office calls it and nobody else does', () => {
		expect(ACCOUNT_ROLES.filter((role) => mayCall(actor('office-gy', role)))).toEqual(['office']);
	});

	test('each may do what the table says, in every state, and nothing else', () => {
		const rights: readonly [ReturnType<typeof actor>, Partial<Record<MeetingState, readonly string[]>>][] = [
			[actor('office-gy', 'office'), { planned: ['revise', 'hold', 'cancel'], held: ['revise', 'report', 'remind', 'reopen'] }],
			[actor('gov-qingzhen', 'officer'), { planned: ['attend', 'excuse'], held: ['report'] }],
			[actor('gov-qingzhen', 'head'), { planned: ['attend', 'excuse'], held: ['report'] }],
			[actor('gov-qingzhen', 'administrator'), {}],
			[actor('gy-water', 'head'), {}],
			[actor('proc-guiyang', 'procurator'), {}],
			[actor('leading-group', 'leader'), {}]
		];
		for (const [who, steps] of rights) for (const state of MEETING_STATES) {
			expect([who.organisation, who.role, state, meetingStepsFor(who, { ...held, state }, [null, DONE])]).toEqual([who.organisation, who.role, state, steps[state] ?? []]);
		}
	});

	test('a report is offered as long as a decision is open, and taking one up again once it is carried out', () => {
		const offered = (...done: (typeof DONE | null)[]) => meetingStepsFor(actor('office-gy', 'office'), held, done).filter((action) => action !== 'revise');
		expect([offered(null, null), offered(null, DONE), offered(DONE, DONE)]).toEqual([['report', 'remind'], ['report', 'remind', 'reopen'], ['reopen']]);
		expect(meetingStepsFor(actor('gov-qingzhen', 'officer'), held, [DONE, null])).toEqual([]);
	});

	test('a unit reports on the decisions that charge it, not on another unit\'s', () => {
		expect([0, 1].map((place) => forbiddenMeetingStep(actor('gov-qingzhen', 'officer'), 'report', held, place))).toEqual([null, 'not-charged']);
	});

	test('it is read by those who are invited or charged, and by those who read all', () => {
		const seen = (organisation: Parameters<typeof actor>[0], role: Parameters<typeof actor>[1]) => maySeeMeeting(actor(organisation, role), meeting({ units: ['gy-eeb'], decisions: [decision()] }));
		expect([seen('gy-eeb', 'officer'), seen('gov-qingzhen', 'officer'), seen('gy-water', 'head'), seen('office-as', 'office'), seen('proc-guiyang', 'procurator')]).toEqual([true, true, false, true, true]);
	});

	test('whoever revises must have seen the last step; reports do not hinder one another', () => {
		const taken = [stepTaken(1, 'call'), stepTaken(2, 'hold'), stepTaken(3, 'report', { decision: 0 })];
		expect([isMeetingOvertaken('revise', 2, taken), isMeetingOvertaken('report', 2, taken), isMeetingOvertaken('report', 1, taken), isMeetingOvertaken('revise', 3, taken)]).toEqual([true, false, true, false]);
	});

	test('answers of units hinder nobody; who answers must have seen what the office revised', () => {
		const taken = [stepTaken(1, 'call'), stepTaken(2, 'attend', { unit: 'gy-eeb' })];
		expect([isMeetingOvertaken('revise', 1, taken), isMeetingOvertaken('attend', 1, taken), isMeetingOvertaken('attend', 1, [...taken, stepTaken(3, 'revise')])]).toEqual([false, false, true]);
	});

	test('a unit\'s last answer counts, and none that was given before day, hour or place were changed', () => {
		const steps = [stepTaken(1, 'call'), stepTaken(2, 'attend', { note: '张' }), stepTaken(3, 'excuse', { note: '防汛' }), stepTaken(4, 'attend', { unit: 'gy-eeb', note: '李' })];
		const notes = (...more: typeof steps) => answersOf(meeting(), [...steps, ...more]).map((answer) => answer && [answer.attends, answer.note]);
		expect(notes()).toEqual([[false, '防汛'], [true, '李']]);
		expect(notes(stepTaken(5, 'revise'))).toEqual([[false, '防汛'], [true, '李']]);
		expect(notes(stepTaken(5, 'revise', { moved: true }))).toEqual([null, null]);
		expect(notes(stepTaken(5, 'revise', { moved: true }), stepTaken(6, 'attend', { note: '王' }))).toEqual([[true, '王'], null]);
	});

	test('what was never taken has not been seen', () => {
		expect(isMeetingOvertaken('report', 4, [stepTaken(1, 'call')])).toBe(true);
	});

	test('a decision is carried out by the last report, and no more once it is taken up again', () => {
		const steps = [stepTaken(1, 'call'), stepTaken(2, 'hold'), stepTaken(3, 'report', { decision: 0 }), stepTaken(4, 'report', { decision: 1 }), stepTaken(5, 'reopen', { decision: 1 })];
		expect(decisionsCarriedOut(held, steps).map((each) => each?.at ?? null)).toEqual(['2026-12-03T02:00:00.000Z', null]);
	});

	test('the chair fits the kind: heads and executive deputies chair the plenary, deputies the special meeting', () => {
		const faulty = (kind: 'plenary' | 'special', chair: 'leader' | 'executive-deputy' | 'deputy') => contentFaults(content({ kind, chair })).length > 0;
		expect((['leader', 'executive-deputy', 'deputy'] as const).map((chair) => [faulty('plenary', chair), faulty('special', chair)])).toEqual([[false, true], [false, true], [true, false]]);
	});

	test('a decision has its deadline on the day of the meeting or after, and an item that is on the agenda', () => {
		const { heldOn } = content();
		expect(contentFaults(content({ decisions: [decision({ due: heldOn }), decision({ due: '2026-11-19' }), decision({ item: 1 }), decision({ item: null })] }))).toEqual([
			{ field: 'decisions[1].due', fault: 'due' }, { field: 'decisions[2].item', fault: 'item' }
		]);
	});

	test('it cannot have been held before its day, nor without minutes', () => {
		expect(meetingStepFaults('hold', said({ content: content({ heldOn: '2026-12-01', minutes: ' ' }) }), meeting(), [], TODAY)).toEqual([
			{ field: 'heldOn', fault: 'not-yet' }, { field: 'minutes', fault: 'missing' }
		]);
		expect(meetingStepFaults('hold', said({ content: content({ minutes: '纪要' }) }), meeting(), [], TODAY)).toEqual([]);
	});

	test('decisions that were taken are worded better or added to, not taken away', () => {
		const done = [null, null];
		expect(meetingStepFaults('revise', said({ content: content({ decisions: [decision()] }) }), held, done, TODAY)).toEqual([{ field: 'decisions', fault: 'removed' }]);
		expect(meetingStepFaults('revise', said({ content: content({ decisions: [...held.decisions, decision()] }) }), held, done, TODAY)).toEqual([]);
	});

	test('a report names a decision that is open, and says how it was carried out', () => {
		const done = [DONE, null];
		const faults = (action: 'report' | 'remind' | 'reopen', place: number | null, note = '已关闭') => meetingStepFaults(action, said({ note, decision: place }), held, done, TODAY);
		expect([faults('report', 1), faults('reopen', 0)]).toEqual([[], []]);
		expect(faults('report', 0)).toEqual([{ field: 'decision', fault: 'done' }]);
		expect(faults('reopen', 1)).toEqual([{ field: 'decision', fault: 'not-done' }]);
		expect([faults('remind', 1, ''), faults('remind', 0)]).toEqual([[], [{ field: 'decision', fault: 'done' }]]);
		expect(faults('report', 2)).toEqual([{ field: 'decision', fault: 'no-such-decision' }]);
		expect(faults('report', null, ' ')).toEqual([{ field: 'decision', fault: 'missing' }, { field: 'note', fault: 'missing' }]);
		expect(meetingStepFaults('cancel', said({ note: '改期', decision: 0 }), meeting({ decisions: [decision()] }), [null], TODAY)).toEqual([{ field: 'decision', fault: 'not-taken' }]);
	});
});
