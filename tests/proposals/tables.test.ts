import { describe, expect, test } from 'vitest';
import { matrixOf, residualOf, sumsUp } from '#proposals/tables';

const cell = (matter: 'fishing' | 'livestock', from: 'gy-eeb' | null, area: number) => ({ matter, role: 'lead' as const, from: from ? [from] : [], to: ['gy-water' as const], area });

describe('the figures of a proposal in tables', () => {
	test('a row says from whom to whom, a column for which matter, the row with the most ground first', () => {
		const { matters, moves } = matrixOf([cell('fishing', 'gy-eeb', 10), cell('livestock', 'gy-eeb', 5), cell('livestock', null, 40)]);
		expect(matters).toEqual(['fishing', 'livestock']);
		expect(moves.map(({ from, to, cells }) => [from, to, [...cells]])).toEqual([[[], ['gy-water'], [['livestock', 2]]], [['gy-eeb'], ['gy-water'], [['fishing', 0], ['livestock', 1]]]]);
		expect(matrixOf([])).toEqual({ matters: [], moves: [] });
	});

	test('sums come out to the square metre, and a residual counts whichever way it goes', () => {
		const row = { added: 10, removed: 2.4, changed: 0 };
		expect(sumsUp({ ...row, byDistrict: [{ added: 4, removed: 2, changed: 0 }, { added: 6, removed: 0.5, changed: 0 }] })).toBe(true);
		expect(sumsUp({ ...row, byDistrict: [{ added: 4, removed: 2, changed: 0 }, { added: 7, removed: 0.4, changed: 0 }] })).toBe(false);
		expect([residualOf({ areas: [] }), residualOf({ areas: [{ residual: 0.2 }, { residual: -3 }] })]).toEqual([0, 3]);
	});
});
