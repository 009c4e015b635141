import { describe, expect, test } from 'vitest';
import { classOf, ITEMS, judge, latestQuality, limitOf, MONITORED, monthsOf, TARGET_CLASSES, WATERS, type ItemId, type Reading, type Value, type WaterKind } from '#monitoring';

/** Table 1 of GB 3838-2002, written off by hand: the limits of classes I to V. */
const TABLE_1: readonly [ItemId, WaterKind, readonly (number | null)[]][] = [
	['do', 'lake', [7.5, 6, 5, 3, 2]], ['do', 'river', [7.5, 6, 5, 3, 2]],
	['codmn', 'lake', [2, 4, 6, 10, 15]], ['codmn', 'river', [2, 4, 6, 10, 15]],
	['cod', 'lake', [15, 15, 20, 30, 40]], ['cod', 'river', [15, 15, 20, 30, 40]],
	['bod5', 'lake', [3, 3, 4, 6, 10]], ['bod5', 'river', [3, 3, 4, 6, 10]],
	['nh3n', 'lake', [0.15, 0.5, 1.0, 1.5, 2.0]], ['nh3n', 'river', [0.15, 0.5, 1.0, 1.5, 2.0]],
	['tp', 'lake', [0.01, 0.025, 0.05, 0.1, 0.2]], ['tp', 'river', [0.02, 0.1, 0.2, 0.3, 0.4]],
	['tn', 'lake', [0.2, 0.5, 1.0, 1.5, 2.0]], ['tn', 'river', [null, null, null, null, null]],
	['fecal', 'lake', [200, 2000, 10000, 20000, 40000]], ['fecal', 'river', [200, 2000, 10000, 20000, 40000]]
];
const value = (item: ItemId, amount: number): Value => ({ item, value: amount, below: false, of: 1 });

describe('the classes of GB 3838-2002', () => {
	test.each(TABLE_1)('%s in a %s has the limits of table 1', (item, water, limits) => {
		expect(TARGET_CLASSES.map((target) => limitOf(item, water, target))).toEqual(limits);
	});

	test('a value on the limit is within it, one beyond it falls into the next class, and beyond the last it is worse than V', () => {
		expect([0.025, 0.0251, 0.2, 0.21].map((amount) => classOf('tp', 'lake', amount))).toEqual(['II', 'III', 'V', 'worse']);
		expect([7.5, 7.49, 2, 1.9].map((amount) => classOf('do', 'river', amount))).toEqual(['I', 'II', 'V', 'worse']);
		expect([5.9, 6, 9, 9.1].map((amount) => classOf('ph', 'lake', amount))).toEqual(['worse', 'I', 'I', 'worse']);
	});

	test('where the table has one limit for two classes the better is meant', () => {
		expect([classOf('cod', 'river', 15), classOf('bod5', 'river', 3)]).toEqual(['I', 'I']);
	});

	test('what the table has no limit for has no class, in no water', () => {
		const none = MONITORED.flatMap((item) => WATERS.filter((water) => classOf(item, water, 0.1) === null).map((water) => `${item} ${water}`));
		expect(none).toEqual(['tn river', ...['temperature', 'chla', 'transparency', 'turbidity', 'flow', 'level'].flatMap((item) => [`${item} lake`, `${item} river`])]);
		expect(MONITORED.filter((item) => ITEMS[item].decides && WATERS.some((water) => ITEMS[item].rules[water].kind === 'none'))).toEqual([]);
	});
});

describe('a station in a month', () => {
	test('has the class of its worst item; nitrogen, coliforms and temperature are told apart', () => {
		const judged = judge([value('nh3n', 0.1), value('tp', 0.04), value('tn', 3), value('fecal', 90_000), value('flow', 8)], 'lake', 'II');
		expect([judged.class, judged.met]).toEqual(['III', false]);
		expect(judged.values.map(({ item, class: found, over }) => [item, found, over])).toEqual([['nh3n', 'I', null], ['tp', 'III', 0.6], ['tn', 'worse', 5], ['fecal', 'worse', 44], ['flow', null, null]]);
	});

	test('has no class where nothing that decides was measured, and then the target is neither met nor missed', () => {
		expect(judge([value('tn', 3), value('flow', 8)], 'lake', 'III')).toMatchObject({ class: null, met: null });
		expect(judge([value('tp', 0.01)], 'lake', null)).toMatchObject({ class: 'I', met: null });
	});

	test('pH and oxygen are out of range without a number of times', () => {
		expect(judge([value('ph', 9.6), value('do', 4)], 'river', 'III').values.map(({ over }) => over)).toEqual(['exceeds', 'exceeds']);
	});

	test('has the arithmetic mean of several readings', () => {
		const reading = (on: string, amount: number, below = false): Reading => ({ station: 'a', on, item: 'tp', value: amount, below });
		expect(monthsOf([reading('2026-10-01', 0.02), reading('2026-10-15', 0.05), reading('2026-09', 0.01, true)])).toEqual([
			{ month: '2026-10', values: [{ item: 'tp', value: 0.035, below: false, of: 2 }] }, { month: '2026-09', values: [{ item: 'tp', value: 0.01, below: true, of: 1 }] }
		]);
		expect(latestQuality([reading('2026-09', 0.01), { ...reading('2026-10', 4), item: 'flow' }], '2026-12')?.month).toBe('2026-09');
		expect(latestQuality([reading('2026-10', 0.01)], '2026-09')).toBeNull();
	});
});
