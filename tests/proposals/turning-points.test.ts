import { readTurningPoints, type PointRow } from '#proposals';
import { describe, expect, test } from 'vitest';

/** Rows as a table has them: area, ring, point, and its coordinates. */
const rows = (...told: readonly (readonly [area: string, ring: string, point: string, ...coordinates: string[]])[]): PointRow[] =>
	told.map(([area, ring, point, first = '', second], index) => ({ row: index + 2, area, ring, point, coordinates: second === undefined ? [first] : [first, second] }));

function areasOf(table: readonly PointRow[]) {
	const read = readTurningPoints(table);
	if (!read.ok) throw new Error(JSON.stringify(read.faults));
	return read.areas;
}
const faultsOf = (table: readonly PointRow[]) => {
	const read = readTurningPoints(table);
	return read.ok ? [] : read.faults.map(({ row, fault, got }) => [row, fault, got]);
};
const SQUARE = [[106.4, 26.5], [106.41, 26.5], [106.41, 26.51], [106.4, 26.51], [106.4, 26.5]];

describe('a table of turning points', () => {
	test.each<readonly [string, readonly (readonly string[])[], number[]]>([
		['decimal degrees', [['106.40', '26.50'], ['106.41', '26.50'], ['106.41', '26.51']], [106.4, 26.5]],
		['degrees, minutes and seconds', [['106°24′00.00″', '26°30′00.00″'], ['106°24′36″', '26°30′00″'], ['106°24′36″', '26°30′36″']], [106.4, 26.5]],
		['the same in Chinese', [['东经106度24分0秒', '北纬26度30分0秒'], ['东经106度24分36秒', '北纬26度30分0秒'], ['东经106度24分36秒', '北纬26度30分36秒']], [106.4, 26.5]],
		['latitude first, which the angles themselves tell', [['26°30′00″', '106°24′00″'], ['26°30′00″', '106°24′36″'], ['26°30′36″', '106°24′36″']], [106.4, 26.5]],
		['metres as they are written, the zone in front', [['2932750.25', '35639500.5'], ['2932750.25', '35640500.5'], ['2933850.25', '35640500.5']], [2932750.25, 35639500.5]],
		['metres with separators and full-width digits', [['2,932,750.25', '６３９５００.５'], ['2,932,750.25', '640,500.5'], ['2,933,850.25', '640,500.5']], [2932750.25, 639500.5]],
		['both in one cell', [['106°24′00″E, 26°30′00″N'], ['106°24′36″E, 26°30′00″N'], ['106°24′36″E, 26°30′36″N']], [106.4, 26.5]]
	])('is read from %s', (_what, points, first) => {
		const [area] = areasOf(rows(...points.map((coordinates, index) => ['一级保护区', '', `J${index + 1}`, ...coordinates] as [string, string, string, ...string[]])));
		const ring = area?.shape.coordinates[0]?.[0] ?? [];
		// left open, as the table leaves it
		expect(ring).toHaveLength(3);
		ring[0]?.forEach((number, axis) => expect(number).toBeCloseTo(first[axis] ?? NaN, 9));
		expect(area?.name).toBe('一级保护区');
	});

	test('begins a new ring where the first point comes again: within the other a hole, beside it a part', () => {
		const around = (west: number, south: number, side: number, names: string): [string, string, string, string, string][] =>
			[[west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south]].map(([x, y], index) => ['甲', '', `${names}${(index % 4) + 1}`, String(x), String(y)]);
		const [area, ...others] = areasOf(rows(...around(106.4, 26.5, 0.03, 'J'), ...around(106.41, 26.51, 0.01, 'K'), ...around(106.5, 26.5, 0.01, 'L')));
		expect(others).toEqual([]);
		expect(area?.shape.coordinates.map((polygon) => polygon.length)).toEqual([2, 1]);
		expect(area?.shape.coordinates[0]?.map((ring) => ring.length)).toEqual([5, 5]);
	});

	test('takes an empty cell of the area or the ring as the one above, as merged cells come', () => {
		const areas = areasOf(rows(
			['甲', '1', '1', '106.40', '26.50'], ['', '', '2', '106.41', '26.50'], ['', '', '3', '106.41', '26.51'], ['', '', '4', '106.40', '26.51'],
			['乙', '1', '1', '106.50', '26.50'], ['', '', '2', '106.51', '26.50'], ['', '', '3', '106.51', '26.51'],
			['', '2', '1', '106.60', '26.50'], ['', '', '2', '106.61', '26.50'], ['', '', '3', '106.61', '26.51']
		));
		expect(areas.map(({ name, shape }) => [name, shape.coordinates.length])).toEqual([['甲', 1], ['乙', 2]]);
		expect(areas[0]?.shape.coordinates[0]?.[0]).toEqual(SQUARE.slice(0, 4));
	});

	test('tells every row that is at fault, and reads nothing then', () => {
		expect(faultsOf(rows(['甲', '', '1', '106.40', '26.50'], ['', '', '2', 'east', '26.50'], ['', '', '3', '106.41', '']))).toEqual([[2, 'too-few', '1'], [3, 'unread', 'east, 26.50'], [4, 'unread', '106.41, ']]);
		expect(faultsOf(rows(['甲', '', '1', '106.40', '26.50'], ['', '', '2', '106.41', '26.50'], ['', '', '2', '106.41', '26.51'], ['', '', '3', '106.40', '26.51']))).toEqual([[4, 'twice', '2']]);
		expect(faultsOf(rows(['甲', '', '1', '106.40', '26.50'], ['', '', '2', '106.41', '26.50'], ['', '', '3', '2933850', '640500']))).toEqual([[4, 'mixed', '2933850, 640500']]);
		// the number of the first point once more, at another place: one of the two is wrong
		expect(faultsOf(rows(['甲', '', 'J1', '106.40', '26.50'], ['', '', 'J2', '106.41', '26.50'], ['', '', 'J3', '106.41', '26.51'], ['', '', 'J1', '106.39', '26.51']))).toEqual([[5, 'twice', 'J1']]);
	});
});
