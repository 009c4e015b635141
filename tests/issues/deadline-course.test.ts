import { deadlineCourse, type StepView } from '#issues';
import { describe, expect, test } from 'vitest';

const dayOf = (at: string) => at.slice(0, 10);

function step(version: number, action: StepView['action'], day: string, due: string): StepView {
	return { place: version, version, action, stateBefore: 'accepted', stateAfter: 'accepted', unit: 'gy-water', by: '张三', role: 'officer', at: `${day}T02:00:00.000Z`, note: '', due, evidence: [], hash: '' };
}
const LOGGED = step(1, 'log', '2026-11-02', '2026-11-30');
const told = (steps: readonly StepView[], today: string, closedAt: string | null = null) =>
	deadlineCourse({ steps, originalDue: '2026-11-30', due: steps.at(-1)?.due ?? '', closedAt }, today, dayOf).map((entry) => `${entry.day} ${entry.kind}`);

describe('the course of a deadline', () => {
	test('of an issue that was only logged is logged, today, due', () => {
		expect(told([LOGGED], '2026-11-25')).toEqual(['2026-11-02 logged', '2026-11-25 today', '2026-11-30 due']);
	});

	test('keeps the original deadline and says with which step it was moved', () => {
		const steps = [LOGGED, step(2, 'accept', '2026-11-03', '2026-11-30'), step(3, 'plan', '2026-11-04', '2026-12-10'), step(4, 'extend', '2026-12-08', '2026-12-20')];
		expect(told(steps, '2026-12-22')).toEqual([
			'2026-11-02 logged', '2026-11-04 moved', '2026-11-30 original', '2026-12-08 moved', '2026-12-20 due', '2026-12-22 today'
		]);
		const moved = deadlineCourse({ steps, originalDue: '2026-11-30', due: '2026-12-20', closedAt: null }, '2026-12-22', dayOf).filter(({ kind }) => kind === 'moved');
		expect(moved).toMatchObject([{ due: '2026-12-10', step: { action: 'plan' } }, { due: '2026-12-20', step: { action: 'extend' } }]);
	});

	test('shows each pause with its end, and one that has none yet', () => {
		const steps = [LOGGED, step(2, 'suspend', '2026-11-05', '2026-11-30'), step(3, 'resume', '2026-11-12', '2026-12-07'), step(4, 'suspend', '2026-11-20', '2026-12-07')];
		const pauses = deadlineCourse({ steps, originalDue: '2026-11-30', due: '2026-12-07', closedAt: null }, '2026-11-25', dayOf).filter(({ kind }) => kind === 'paused');
		expect(pauses).toMatchObject([{ day: '2026-11-05', to: '2026-11-12' }, { day: '2026-11-20', to: null }]);
	});

	test('ends with the closing, of which today is no part; a reopened issue is open again', () => {
		const closed = [LOGGED, step(2, 'sign-off', '2026-11-20', '2026-11-30')];
		expect(told(closed, '2026-11-25', '2026-11-20T02:00:00.000Z')).toEqual(['2026-11-02 logged', '2026-11-20 closed', '2026-11-30 due']);
		expect(told([...closed, step(3, 'reopen', '2026-11-24', '2026-11-30')], '2026-11-25')).toEqual(['2026-11-02 logged', '2026-11-25 today', '2026-11-30 due']);
	});

	test('on the day of the deadline it is not over yet', () => {
		expect(told([LOGGED], '2026-11-30')).toEqual(['2026-11-02 logged', '2026-11-30 today', '2026-11-30 due']);
	});
});
