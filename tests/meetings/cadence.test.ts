import { describe, expect, test } from 'vitest';
import { cadenceOf } from '#meetings';
import { meeting } from './making.ts';

const at = (heldOn: string, kind: 'plenary' | 'special', state: 'planned' | 'held' | 'cancelled' = 'held') => meeting({ id: heldOn, heldOn, kind, state });
const standings = (meetings: readonly ReturnType<typeof at>[], year: number, today: string) => cadenceOf(meetings, year, today).map(({ kind, part, standing }) => `${kind} ${part} ${standing}`);

describe('the cadence of 四(一)2: a plenary each half-year, a special meeting each quarter', () => {
	test('a period that has passed without one was missed, the running one is due', () => {
		const known = [at('2025-12-01', 'special'), at('2025-11-01', 'plenary'), at('2026-02-10', 'special'), at('2026-03-01', 'plenary')];
		expect(standings(known, 2026, '2026-08-15')).toEqual(['plenary 1 held', 'plenary 2 due', 'special 1 held', 'special 2 missed', 'special 3 due']);
	});

	test('what lies before the first meeting on record is not called missed', () => {
		expect(standings([at('2026-08-01', 'special')], 2026, '2026-08-15')).toEqual(['plenary 1 unrecorded', 'plenary 2 due', 'special 1 unrecorded', 'special 2 unrecorded', 'special 3 held']);
	});

	test('a meeting that is planned is no meeting that was held, and one that was cancelled counts for nothing', () => {
		const known = [at('2026-01-10', 'special'), at('2026-05-10', 'special', 'planned'), at('2026-08-10', 'special', 'cancelled')];
		expect(standings(known, 2026, '2026-06-01').slice(1)).toEqual(['special 1 held', 'special 2 planned']);
		expect(standings(known, 2026, '2026-09-01').slice(3)).toEqual(['special 2 missed', 'special 3 due']);
	});

	test('a period to come is told when a meeting is planned in it', () => {
		expect(standings([at('2026-11-10', 'special', 'planned')], 2026, '2026-02-01')).toEqual(['plenary 1 due', 'special 1 due', 'special 4 planned']);
	});

	test('the periods of a year follow one another without a gap', () => {
		const year = cadenceOf([], 2024, '2024-12-31');
		expect(year.map(({ from, to }) => `${from} ${to}`)).toEqual([
			'2024-01-01 2024-06-30', '2024-07-01 2024-12-31', '2024-01-01 2024-03-31', '2024-04-01 2024-06-30', '2024-07-01 2024-09-30', '2024-10-01 2024-12-31'
		]);
	});
});
