import { describe, expect, test } from 'vitest';
import { HOLIDAYS, NOTICE_YEARS, workingCalendar, type OrganisationId } from '#issues';
import { meetingNews, waitingAt, type Convened, type MeetingStepView } from '#meetings';
import { decision, meeting, stepTaken } from './making.ts';

// a Wednesday
const DAY = { today: '2026-11-25', calendar: workingCalendar(HOLIDAYS, NOTICE_YEARS) };
const called = (change: Parameters<typeof meeting>[0] = {}, ...steps: MeetingStepView[]): Convened => ({ meeting: meeting({ heldOn: '2026-12-01', ...change }), steps: [stepTaken(1, 'call', { unit: 'office-gy' }), ...steps] });
const held = (due: string, ...steps: MeetingStepView[]) => called({ state: 'held', heldOn: '2026-11-02', decisions: [decision({ due })] }, stepTaken(2, 'hold', { unit: 'office-gy' }), ...steps);
const told = (organisation: OrganisationId, since: number, ...meetings: Convened[]) => meetingNews(organisation, meetings, DAY, since).map(({ section }) => section);

describe('what meetings ask of an organisation', () => {
	test('an invitation is told each day to each unit that is called, until it answers', () => {
		for (const unit of ['gov-qingzhen', 'gy-eeb'] as const) expect([told(unit, 0, called()), told(unit, 9, called())]).toEqual([['invited'], ['invited']]);
		expect(told('gy-water', 0, called())).toEqual([]);
		expect(told('gov-qingzhen', 0, called({}, stepTaken(2, 'attend')))).toEqual([]);
		expect(told('gy-eeb', 0, called({}, stepTaken(2, 'attend')))).toEqual(['invited']);
	});

	test('nobody is asked about a meeting that was cancelled, held, or is past', () => {
		for (const change of [{ state: 'cancelled' }, { state: 'held' }, { heldOn: '2026-11-24' }] as const) expect(waitingAt('gov-qingzhen', [called(change)], DAY).invitations).toEqual([]);
		expect(waitingAt('gov-qingzhen', [called({ heldOn: '2026-11-25' })], DAY).invitations).toMatchObject([{ daysLeft: 0 }]);
	});

	test('a decision is told when it is given, from three working days before its deadline, and as long as it is overdue', () => {
		expect([told('gov-qingzhen', 0, held('2026-12-31')), told('gov-qingzhen', 2, held('2026-12-31'))]).toEqual([['decision-given'], []]);
		expect([told('gov-qingzhen', 2, held('2026-11-30')), told('gov-qingzhen', 2, held('2026-12-01'))]).toEqual([['decision-due-soon'], []]);
		expect([told('gov-qingzhen', 2, held('2026-11-24')), told('gy-eeb', 0, held('2026-11-24'))]).toEqual([['decision-overdue'], []]);
	});

	test('an overdue decision is told to the seat of the office that called the meeting', () => {
		expect([told('office-gy', 2, held('2026-11-24')), told('office-as', 2, held('2026-11-24')), told('office-gy', 2, held('2026-11-25'))]).toEqual([['decision-supervise'], [], []]);
	});

	test('a reminder and taking up again are told once; what was carried out is not told', () => {
		const remind = stepTaken(3, 'remind', { decision: 0, unit: 'office-gy' });
		expect([told('gov-qingzhen', 2, held('2026-12-31', remind)), told('gov-qingzhen', 3, held('2026-12-31', remind))]).toEqual([['decision-reminded'], []]);
		const done = stepTaken(3, 'report', { decision: 0 });
		expect(told('gov-qingzhen', 0, held('2026-11-24', done))).toEqual([]);
		expect(told('gov-qingzhen', 3, held('2026-12-31', done, stepTaken(4, 'reopen', { decision: 0 })))).toEqual(['decision-given']);
	});

	test('the most pressing decision stands first, and all are counted', () => {
		const many = called({ state: 'held', heldOn: '2026-10-01', decisions: Array.from({ length: 60 }, (_, at) => decision({ due: at === 40 ? '2026-10-09' : '2026-11-20' })) });
		const [overdue] = meetingNews('gov-qingzhen', [many], DAY, 9);
		expect([overdue?.count, overdue?.decisions.length, overdue?.decisions[0]?.place]).toEqual([60, 50, 40]);
	});
});
