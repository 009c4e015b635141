import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaHash, type AreaInput } from '../../src/lib/server/store/area-input.ts';
import { planLoad, type StoredArea } from '../../src/lib/server/store/history.ts';
import { area, box } from './areas.ts';

/** What the store would hold after a load. */
function after(stored: readonly StoredArea[], inputs: readonly AreaInput[], origin: 'bundled' | 'import' = 'bundled'): StoredArea[] {
	const steps = planLoad(stored, inputs, origin, origin === 'bundled');
	const inserted = steps.insert.map(({ id, version, sha256, area: { kind, validFrom, validTo } }): StoredArea =>
		({ id, version, kind, origin, sha256, validFrom, validTo, superseded: false }));
	const has = (list: readonly { id: string; version: number }[], row: StoredArea): boolean =>
		list.some((one) => one.id === row.id && one.version === row.version);
	return [...stored, ...inserted].map((row) => ({
		...row,
		superseded: row.superseded || has(steps.supersede, row),
		validTo: steps.close.find((one) => one.id === row.id && one.version === row.version)?.on ?? row.validTo
	}));
}
const inForce = (stored: readonly StoredArea[], on: string): StoredArea[] =>
	stored.filter((row) => !row.superseded && row.validFrom <= on && (row.validTo === null || on < row.validTo));

const day = fc.integer({ min: 1, max: 9 }).map((n) => `2024-03-0${n}`);
const input = fc.record({ from: day, to: fc.option(day), west: fc.integer({ min: 100, max: 103 }) })
	.filter(({ from, to }) => to === null || to > from)
	.map(({ from, to, west }) => area('lake', 'hongfeng', [[box(west, 26, west + 1, 27)]], { validFrom: from, validTo: to }));

describe('the history of an area', () => {
	test('has one version in force on each day, whatever was loaded in which order', () => {
		fc.assert(fc.property(fc.array(input, { minLength: 1, maxLength: 6 }), (inputs) => {
			const stored = inputs.reduce<StoredArea[]>((known, one) => after(known, [one]), []);
			for (let n = 1; n <= 9; n++) expect(inForce(stored, `2024-03-0${n}`).length).toBeLessThanOrEqual(1);
			expect(new Set(stored.map((row) => row.version)).size).toBe(stored.length);
			expect(stored.every((row) => row.superseded || row.validTo === null || row.validTo > row.validFrom)).toBe(true);
		}));
	});

	test('holds what was loaded last, and a second time changes nothing', () => {
		fc.assert(fc.property(fc.array(input, { minLength: 1, maxLength: 5 }), input, (inputs, last) => {
			const stored = after(inputs.reduce<StoredArea[]>((known, one) => after(known, [one]), []), [last]);
			expect(inForce(stored, last.validFrom)[0]?.sha256).toBe(areaHash(last));
			expect(after(stored, [last])).toEqual(stored);
		}));
	});

	test('keeps every version that ever was', () => {
		fc.assert(fc.property(fc.array(input, { minLength: 1, maxLength: 6 }), (inputs) => {
			let stored: StoredArea[] = [];
			for (const one of inputs) {
				const next = after(stored, [one]);
				expect(next.slice(0, stored.length).map((row) => [row.version, row.sha256])).toEqual(stored.map((row) => [row.version, row.sha256]));
				stored = next;
			}
		}));
	});

	test('of two states loaded together is both, one after the other', () => {
		const states = ['2024-03-01', '2024-03-05'].map((validFrom, i) => area('lake', 'hongfeng', [[box(100 + i, 26, 101 + i, 27)]], { validFrom }));
		const stored = after([], states);
		expect(stored.map((row) => [row.version, row.validFrom, row.validTo])).toEqual([[1, '2024-03-01', '2024-03-05'], [2, '2024-03-05', null]]);
		expect(after(stored, states)).toEqual(stored);
	});

	test('refuses two states that begin on the same day', () => {
		const states = [100, 101].map((west) => area('lake', 'hongfeng', [[box(west, 26, west + 1, 27)]]));
		expect(() => planLoad([], states, 'import', false)).toThrow(/lake-hongfeng.*2024-03-01/);
	});
});
