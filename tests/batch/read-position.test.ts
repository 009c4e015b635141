import { describe, expect, test } from 'vitest';
import { positionReading, questionAbout, type Layout, type Row } from '#batch';
import { metresBetween, type DeclaredSystem } from '#geo';

/** Metres: the last digit written. */
const WRITTEN = 0.01;
const PLACE = { lon: 106.41, lat: 26.52 };

function read(layout: Layout, lon: string, lat: string, system: DeclaredSystem = 'auto') {
	const reading = positionReading(layout, system)({ lon, lat });
	return reading.ok ? reading.value : reading.faults.map(({ reason, holes }) => (reason === 'unreadPosition' ? holes.why : reason));
}

const row = (lon: string, lat: string): Row => ({ given: { lon, lat }, fault: null, write: () => '' });
const asked = (rows: readonly Row[], layout: Layout = 'labelled', system: DeclaredSystem = 'auto') =>
	questionAbout(rows, positionReading(layout, system))?.asks ?? null;

describe('a position in a file', () => {
	// Gauss-Krüger by PROJ (cs2cs EPSG:4490 EPSG:4523)
	test.each([
		['labelled', '106.41', '26.52', 'auto'],
		['labelled', '106°24′36″', '26°31′12″', 'auto'],
		['labelled', '东经106度24分36秒', '北纬26度31分12秒', 'auto'],
		['labelled', '106°24.6′E', '26°31.2′N', 'auto'],
		['labelled', '35640547.281', '2935218.695', 'auto'],
		['pair', '2935218.695', '35640547.281', 'auto'],
		['pair', '35640547.281', '2935218.695', 'auto'],
		['pair', '640547.281', '2935218.695', 'gk3-35'],
		['pair', '26.52', '106.41', 'auto'],
		['together', '106.41,26.52', '106.41,26.52', 'auto'],
		['together', '北纬26°31′12″，东经106°24′36″', '北纬26°31′12″，东经106°24′36″', 'auto'],
		['together', 'POINT(106.41 26.52)', 'POINT(106.41 26.52)', 'auto']
	] as const)('%s %s %s (%s)', (layout, lon, lat, system) => {
		const point = read(layout, lon, lat, system);
		if (Array.isArray(point)) throw new Error(`got ${point.join()}, expected a point`);
		expect(metresBetween(point as typeof PLACE, PLACE)).toBeLessThan(WRITTEN);
	});

	test('decimal degrees are read as the API reads them, far away and swapped too', () => {
		expect(read('labelled', '116.4', '39.9')).toEqual({ lon: 116.4, lat: 39.9 });
		expect(read('labelled', '26.52', '106.41')).toEqual(['swapped', 'swapped']);
		expect(read('labelled', '', '')).toEqual(['noValue', 'noValue']);
	});

	test('what is declared to be shifted is shifted back', () => {
		const point = read('labelled', '106.41', '26.52', 'gcj02') as typeof PLACE;
		expect(metresBetween(point, PLACE)).toBeGreaterThan(300);
		expect(metresBetween(point, PLACE)).toBeLessThan(800);
	});

	test.each([
		['labelled', '北纬26°31′12″', '东经106°24′36″', 'labels-contradict'],
		['labelled', 'x', '1', 'one-number'],
		['pair', '116.4', '39.9', 'out-of-region'],
		['pair', '106.41', '2935218.695', 'mixed-kinds'],
		['together', '清镇', '清镇', 'unreadable']
	] as const)('%s %s %s: %s', (layout, lon, lat, why) => expect(read(layout, lon, lat)).toEqual([why]));
});

describe('what is asked before the work', () => {
	test('nothing where some rows can be read, or there are none', () => {
		expect(asked([])).toBeNull();
		expect(asked([row('x', 'y'), row('106.41', '26.52')])).toBeNull();
	});

	test('whether the columns are swapped, which zone it is, and which columns it can be where nothing can be read', () => {
		expect(asked([row('26.5', '106.4'), row('26.4', '106.5')])).toBe('swapped');
		expect(asked([row('450000', '2934744'), row('106.41', '26.52')], 'pair')).toBe('zone');
		expect(asked([row('450000', '2934744')], 'pair', 'gk3-36')).toBeNull();
		expect(asked([row('a', 'b')])).toBe('nothing-read');
	});
});
