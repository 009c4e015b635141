import { determine, insideOf } from '#duty';
import { areasThatDecided, compareShares, groundShares, isForShape, storedAnswer, type GivenShapeAnswer } from '#issues';
import { describe, expect, test } from 'vitest';
import { ON, TABLE } from '../duty/asking.ts';
import { placeOf } from '../duty/place-of.ts';

const MATTER = 'livestock';
const QINGZHEN = ['basin-lianghu', 'district-520181'];
const PINGBA = ['basin-lianghu', 'district-520403'];

/** An answer for an area of which so many square metres lie on these areas. */
function answer(parts: readonly (readonly [measure: number, areas: readonly string[]])[], dataVersion = 'a1'): GivenShapeAnswer {
	const given = parts.map(([measure, areas]) => {
		const { covering, known } = placeOf({ in: areas });
		const { scope, territory, zone, duties, areas: covers } = determine(insideOf(covering, known), TABLE, ON);
		return { measure, scope, territory, zone, duties, areas: covers };
	});
	return { unit: 'squareMetres', measure: given.reduce((sum, { measure }) => sum + measure, 0), touches: [], crossing: [], parts: given, dataVersion, table: TABLE.id };
}

describe('how an area is shared out', () => {
	test('parts with the same lead by the same clause in the same territory are one share, the largest first; all together are the whole', () => {
		const shares = groundShares(answer([[30, PINGBA], [24, QINGZHEN], [24, [...QINGZHEN, 'lake-hongfeng']], [12, ['district-520181']], [10, [...QINGZHEN, 'zone-2-hongfeng']]]), MATTER);
		expect(shares.map(({ lead, scope, share }) => [lead.map(({ unit }) => unit).join(), scope, share])).toEqual([
			['gov-qingzhen', 'in', 0.48], ['gov-pingba', 'in', 0.3], ['', 'out', 0.12], ['gov-qingzhen', 'in', 0.1]
		]);
		// in the second zone farms are to be found and closed: another clause
		expect([shares[0], shares[3]].map((share) => share?.lead[0]?.clause)).toEqual(['附二(十五)', '附二(六)']);
	});

	test('then and now beside each other: what has come, what is gone, what is another share', () => {
		const compared = compareShares(answer([[60, QINGZHEN], [40, PINGBA]]), answer([[60, QINGZHEN], [10, PINGBA], [30, ['basin-lianghu', 'district-520402']]], 'b2'), MATTER);
		expect(compared.rows.map(({ lead, share }) => [lead[0]?.unit, share.then, share.now, share.same])).toEqual([
			['gov-qingzhen', 0.6, 0.6, true], ['gov-pingba', 0.4, 0.1, false], ['gov-xixiu', 0, 0.3, false]
		]);
		expect(compared).toMatchObject({ same: false, dataVersion: { same: false }, table: { same: true } });
	});

	test('shares that are shown alike are alike', () => {
		const [then, now] = [answer([[600_000, QINGZHEN], [400_000, PINGBA]]), answer([[600_300, QINGZHEN], [399_700, PINGBA]])];
		expect(compareShares(then, now, MATTER).same).toBe(true);
		expect(compareShares(then, answer([[601_000, QINGZHEN], [399_000, PINGBA]]), MATTER).same).toBe(false);
	});

	test('what is stored is told apart by its form', () => {
		const along = answer([[1, QINGZHEN]]);
		const at = { ...determine(placeOf({ in: QINGZHEN }), TABLE, ON), dataVersion: 'a1' };
		const kinds = [along, at, {}].map((stored) => storedAnswer(stored as unknown as Record<string, unknown>)).map((stored) => stored && isForShape(stored));
		expect(kinds).toEqual([true, false, null]);
		expect(along.parts.flatMap((part) => areasThatDecided(part, MATTER)).map(({ id }) => id)).toContain('district-520181');
	});
});
