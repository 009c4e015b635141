import { describe, expect, test } from 'vitest';
import { effectOn, meanwhileOf, reviewOf, stepFaults, unitsAffected, unitsToAsk, type Consequence, type ReviewStep } from '#proposals';
import { proposal, square } from './making.ts';

const CONTENT = {
	title: 't', reason: 'r', validFrom: '2027-01-01',
	changes: [{ op: 'replace', area: 'zone-1-a', geometry: square(106, 26, 0.1) }, { op: 'remove', area: 'zone-2-a' }]
} as const;

let version = 0;
const step = (action: ReviewStep['action'], unit: ReviewStep['unit'], said: Partial<ReviewStep> = {}): ReviewStep =>
	({ version: ++version, action, stateBefore: 'opinions', unit, by: unit, at: '2026-11-25T00:00:00.000Z', note: '', ...said });
const asking = (dueDate: string, stateBefore: ReviewStep['stateBefore'] = 'submitted') =>
	step('ask-opinions', 'office-gy', { stateBefore, asked: ['gov-qingzhen', 'gy-water'], dueDate });

describe('opinions', () => {
	test('are asked of every unit that gains or loses a role or a task, and of those named besides, but not of the unit that proposes', () => {
		const ground = { area: 1, pieces: [0] };
		const consequence: Consequence = {
			table: 't', cells: [{ matter: 'water-pollution', role: 'lead', from: ['gy-eeb', 'gy-cua'], to: ['gy-water', 'gy-cua'], ...ground }],
			clauses: [{ clause: '附二(六)', task: 'farms' as never, change: 'starts', matter: 'livestock', role: 'lead', unit: 'gov-qingzhen', ...ground }]
		};
		expect(unitsAffected(consequence)).toEqual(['gov-qingzhen', 'gy-eeb', 'gy-water']);
		expect(unitsToAsk(unitsAffected(consequence), ['as-eeb', 'gy-water'], 'gy-eeb')).toEqual(['as-eeb', 'gov-qingzhen', 'gy-water']);
	});

	test('a unit has answered once it has spoken of the whole or of every change; the last word on each holds, all stay as steps', () => {
		const steps = [
			asking('2026-12-01'), step('opine', 'gov-qingzhen', { opinion: 'disagree', change: 0, note: '界线穿村' }),
			step('opine', 'gov-qingzhen', { opinion: 'agree', change: 0 }), step('opine', 'gy-water', { opinion: 'agree' })
		];
		const review = reviewOf(steps, 2, '2026-12-01');
		expect(review?.opinions.map(({ unit, opinion, change }) => [unit, opinion, change])).toEqual([['gov-qingzhen', 'agree', 0], ['gy-water', 'agree', null]]);
		expect(review).toMatchObject({ awaiting: ['gov-qingzhen'], overdue: false });
		expect(reviewOf(steps, 2, '2026-12-02')?.overdue).toBe(true);
		expect(reviewOf([...steps, step('opine', 'gov-qingzhen', { opinion: 'reserve', change: 1, note: '待核' })], 2, '2026-12-02')).toMatchObject({ awaiting: [], overdue: false });
	});

	test('asked again with a later day, what was said holds; after the proposal was sent back, nothing of it does', () => {
		const before = [asking('2026-12-01'), step('opine', 'gy-water', { opinion: 'agree' })];
		expect(reviewOf([...before, asking('2026-12-20', 'opinions')], 2, '2026-12-10')).toMatchObject({ dueDate: '2026-12-20', awaiting: ['gov-qingzhen'], overdue: false });
		const back = [...before, step('return', 'office-gy')];
		expect(reviewOf(back, 2, '2026-12-10')).toBeNull();
		expect(reviewOf([...back, asking('2026-12-20')], 2, '2026-12-10')).toMatchObject({ opinions: [], awaiting: ['gov-qingzhen', 'gy-water'] });
	});
});

describe('what a step says', () => {
	const TODAY = '2026-12-10';
	const faults = (action: Parameters<typeof stepFaults>[0], said: object, change: object = {}) =>
		stepFaults(action, { note: '', ...said }, CONTENT, proposal(change), TODAY).map(({ field, fault }) => `${field} ${fault}`);

	test('is all that it needs, and nothing that belongs to another', () => {
		expect(faults('approve', {})).toEqual(['actNumber missing', 'actDate missing']);
		expect(faults('annul', {})).toEqual(['note missing', 'ending missing', 'actNumber missing', 'actDate missing', 'effectiveUntil missing']);
		expect(faults('submit', { title: '改题', dueDate: '2026-12-31' })).toEqual(['title not-taken', 'dueDate not-taken']);
		expect(faults('revise', {})).toEqual(['action nothing-revised']);
		expect(faults('opine', { opinion: 'agree' })).toEqual([]);
		expect(faults('opine', { opinion: 'disagree', change: 2, lon: 106 })).toEqual(['note missing', 'change no-such-change', 'lat half-a-place']);
	});

	test('has days in their order: no deadline of yesterday, no act of tomorrow, no line that holds before its act or before what was proposed', () => {
		const act = { actNumber: '1', actDate: TODAY };
		expect(faults('ask-opinions', { dueDate: '2026-12-09' })).toEqual(['dueDate past']);
		expect(faults('ask-opinions', { dueDate: TODAY })).toEqual([]);
		expect(faults('approve', { ...act, actDate: '2026-12-11' })).toEqual(['actDate not-yet']);
		expect(faults('approve', { ...act, effectiveFrom: '2026-12-31' })).toEqual(['effectiveFrom before-proposed']);
		expect(faults('approve', { ...act, effectiveFrom: '2027-02-01' })).toEqual([]);
		expect(stepFaults('approve', { note: '', ...act }, { ...CONTENT, validFrom: '2026-12-01' }, proposal(), TODAY)).toEqual([{ field: 'effectiveFrom', fault: 'before-act' }]);
		expect(faults('annul', { note: 'n', ending: 'annulled', ...act, effectiveUntil: '2026-12-31' }, { effectiveFrom: '2027-01-01' })).toEqual(['effectiveUntil before-effect']);
	});
});

describe('being in effect', () => {
	test('follows from the days of the acts alone', () => {
		const on = (effectiveFrom: string | null, effectiveUntil: string | null) => ['2026-12-31', '2027-01-01', '2027-06-30', '2027-07-01'].map((day) => effectOn({ effectiveFrom, effectiveUntil }, day));
		expect(on(null, null)).toEqual([null, null, null, null]);
		expect(on('2027-01-01', null)).toEqual(['pending', 'in-effect', 'in-effect', 'in-effect']);
		expect(on('2027-01-01', '2027-07-01')).toEqual(['pending', 'in-effect', 'in-effect', 'ended']);
		expect(on('2027-01-01', '2027-01-01')).toEqual(['ended', 'ended', 'ended', 'ended']);
	});

	test('answers given meanwhile lie between the day of effect and that of the end, or of its record where that came later', () => {
		const approve = (day: string, effectiveFrom: string) => ({ action: 'approve', day, effectiveFrom }) as const;
		const annul = (day: string, effectiveUntil: string) => ({ action: 'annul', day, effectiveUntil }) as const;
		expect(meanwhileOf([approve('2026-12-10', '2027-01-01')])).toBeNull();
		// recorded nine days late: until then the old lines answered
		expect(meanwhileOf([approve('2027-01-10', '2027-01-01')])).toEqual({ from: '2027-01-01', until: '2027-01-11' });
		expect(meanwhileOf([approve('2026-12-10', '2027-01-01'), annul('2027-06-20', '2027-07-01')])).toEqual({ from: '2027-01-01', until: '2027-07-01' });
		expect(meanwhileOf([approve('2026-12-10', '2027-01-01'), annul('2027-06-20', '2027-03-01')])).toEqual({ from: '2027-01-01', until: '2027-06-21' });
		expect(meanwhileOf([approve('2026-12-10', '2027-01-01'), annul('2026-12-20', '2027-01-01')])).toBeNull();
	});
});
