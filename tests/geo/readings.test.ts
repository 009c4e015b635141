import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describePoint, toAngleParts } from '../../src/lib/geo/describe-point.ts';
import { toGrid } from '../../src/lib/geo/gauss-kruger.ts';
import { readCoordinates } from '../../src/lib/geo/readings.ts';
import { ZONES, fromCgcs2000, type DeclaredSystem } from '../../src/lib/geo/systems.ts';

/** 26°31′12″ N 106°24′36″ E. */
const LAKE = [106.41, 26.52] as const;
/** The control point of both 3-degree zones. */
const SEAM = [106.49, 26.6] as const;

const READ: readonly (readonly [text: string, lonLat: readonly [number, number], form: string, system?: DeclaredSystem])[] = [
	['106.41,26.52', LAKE, 'decimal'],
	['26.52,106.41', LAKE, 'decimal'],
	['106.41 26.52', LAKE, 'decimal'],
	['  26.52   106.41  ', LAKE, 'decimal'],
	['106.41，26.52', LAKE, 'decimal'],
	['106.41、26.52', LAKE, 'decimal'],
	['106.41; 26.52', LAKE, 'decimal'],
	['106.41/26.52', LAKE, 'decimal'],
	['106.41\n26.52', LAKE, 'decimal'],
	['106.41\t26.52', LAKE, 'decimal'],
	['(106.41, 26.52)', LAKE, 'decimal'],
	['[106.41,26.52]', LAKE, 'decimal'],
	['１０６．４１，２６．５２', LAKE, 'decimal'],
	['１０６。４１ ２６。５２', LAKE, 'decimal'],
	['+26.52+106.41/', LAKE, 'decimal'],
	['26.52N 106.41E', LAKE, 'decimal'],
	['26.52°N, 106.41°E', LAKE, 'decimal'],
	['N26.52 E106.41', LAKE, 'decimal'],
	['E106.41 N26.52', LAKE, 'decimal'],
	['106.41E,26.52N', LAKE, 'decimal'],
	['26.52n106.41e', LAKE, 'decimal'],
	['北纬26.52 东经106.41', LAKE, 'decimal'],
	['东经106.41°，北纬26.52°', LAKE, 'decimal'],
	['东经:106.41 北纬:26.52', LAKE, 'decimal'],
	['经度106.41，纬度26.52', LAKE, 'decimal'],
	['纬度：26.52；经度：106.41', LAKE, 'decimal'],
	['lat 26.52 lon 106.41', LAKE, 'decimal'],
	['lng=106.41, lat=26.52', LAKE, 'decimal'],
	['latitude: 26.52, longitude: 106.41', LAKE, 'decimal'],
	['Ｅ１０６．４１　Ｎ２６．５２', LAKE, 'decimal'],
	['26.52度 106.41度', LAKE, 'decimal'],
	['26.52° 106.41°', LAKE, 'decimal'],
	['坐标：106.41，26.52', LAKE, 'decimal'],
	['X=106.41 Y=26.52', LAKE, 'decimal'],
	['CGCS2000 106.41 26.52', LAKE, 'decimal'],
	['WGS84: 26.52, 106.41', LAKE, 'decimal'],
	['EPSG:4490 26.52 106.41', LAKE, 'decimal'],
	['26°31′12″N 106°24′36″E', LAKE, 'degrees-minutes-seconds'],
	['106°24′36″E 26°31′12″N', LAKE, 'degrees-minutes-seconds'],
	['N26°31′12″ E106°24′36″', LAKE, 'degrees-minutes-seconds'],
	['26°31\'12"N, 106°24\'36"E', LAKE, 'degrees-minutes-seconds'],
	["26°31'12''N 106°24'36''E", LAKE, 'degrees-minutes-seconds'],
	['26º31’12”N 106º24’36”E', LAKE, 'degrees-minutes-seconds'],
	['26˚31´12" 106˚24´36"', LAKE, 'degrees-minutes-seconds'],
	['26° 31′ 12″ 106° 24′ 36″', LAKE, 'degrees-minutes-seconds'],
	['26°31′12.00″北 106°24′36.00″东', LAKE, 'degrees-minutes-seconds'],
	['26度31分12秒 106度24分36秒', LAKE, 'degrees-minutes-seconds'],
	['北纬26度31分12秒，东经106度24分36秒', LAKE, 'degrees-minutes-seconds'],
	['东经106°24′36″、北纬26°31′12″', LAKE, 'degrees-minutes-seconds'],
	['北纬２６°３１′１２″　东经１０６°２４′３６″', LAKE, 'degrees-minutes-seconds'],
	['北纬２６度３１分１２秒；东经１０６度２４分３６秒', LAKE, 'degrees-minutes-seconds'],
	['北纬26°31′12″N 东经106°24′36″E', LAKE, 'degrees-minutes-seconds'],
	['经度：E106°24′36″ 纬度：N26°31′12″', LAKE, 'degrees-minutes-seconds'],
	['北纬 26° 31′ 12″ , 东经 106° 24′ 36″', LAKE, 'degrees-minutes-seconds'],
	['26:31:12N 106:24:36E', LAKE, 'degrees-minutes-seconds'],
	['26:31:12, 106:24:36', LAKE, 'degrees-minutes-seconds'],
	['26 31 12 N 106 24 36 E', LAKE, 'degrees-minutes-seconds'],
	['N 26 31 12 E 106 24 36', LAKE, 'degrees-minutes-seconds'],
	['26 31 12, 106 24 36', LAKE, 'degrees-minutes-seconds'],
	['26 31 12 106 24 36', LAKE, 'degrees-minutes-seconds'],
	['106 24 36 26 31 12', LAKE, 'degrees-minutes-seconds'],
	['26°31′12 106°24′36', LAKE, 'degrees-minutes-seconds'],
	['26°31.2′N 106°24.6′E', LAKE, 'degrees-minutes'],
	['26°31.2N 106°24.6E', LAKE, 'degrees-minutes'],
	['26度31.2分 106度24.6分', LAKE, 'degrees-minutes'],
	['26 31.2 N, 106 24.6 E', LAKE, 'degrees-minutes'],
	['26 31.2 106 24.6', LAKE, 'degrees-minutes'],
	['26:31.2 106:24.6', LAKE, 'degrees-minutes'],
	['POINT(106.41 26.52)', LAKE, 'wkt'],
	['point z (106.41 26.52 1240)', LAKE, 'wkt'],
	['SRID=4490;POINT(106.41 26.52)', LAKE, 'wkt'],
	['geo:26.52,106.41', LAKE, 'geo-uri'],
	['geo:26.52,106.41,1240;u=35', LAKE, 'geo-uri'],
	['geo:26.52,106.41?z=15', LAKE, 'geo-uri'],
	['35648419.54 2944174.38', SEAM, 'grid'],
	['2944174.38 35648419.54', SEAM, 'grid'],
	['2944174.38，35648419.54', SEAM, 'grid'],
	['２９４４１７４．３８、３５６４８４１９．５４', SEAM, 'grid'],
	['X=2944174.38 Y=35648419.54', SEAM, 'grid'],
	['Ｘ：2944174.38米，Ｙ：35648419.54米', SEAM, 'grid'],
	['x 35648419.54 y 2944174.38', SEAM, 'grid'],
	['N 2944174.38 E 35648419.54', SEAM, 'grid'],
	['纵坐标2944174.38 横坐标35648419.54', SEAM, 'grid'],
	['36349587.97 2944197.74', SEAM, 'grid'],
	['18648419.54 2944174.38', SEAM, 'grid'],
	['2944174.38 648419.54', SEAM, 'grid'],
	['648419.54 2944174.38', SEAM, 'grid'],
	['2944197.74 349587.97', SEAM, 'grid'],
	['2,944,174.38 648,419.54', SEAM, 'grid'],
	['2,944,174.38 35,648,419.54', SEAM, 'grid'],
	['2944174.38 648419.54', SEAM, 'grid', 'gk3-35'],
	['2944174.38 35648419.54', SEAM, 'grid', 'gk3-35'],
	['2944174.38 648419.54', SEAM, 'grid', 'gk6-18'],
	['2944197.74 349587.97', SEAM, 'grid', 'gk3-36'],
	['EPSG:4544 2944174.38 648419.54', SEAM, 'grid'],
	['POINT(648419.54 2944174.38)', SEAM, 'wkt']
];

describe('what people type is read', () => {
	test.each(READ.map((row) => ({ text: row[0], lonLat: row[1], form: row[2], system: row[3] })))('$text', ({ text, lonLat: [lon, lat], form, system }) => {
		const reading = readCoordinates(text, system);
		expect(reading).toMatchObject({ ok: true, form });
		if (!reading.ok) return;
		expect(reading.point.lon).toBeCloseTo(lon, 6);
		expect(reading.point.lat).toBeCloseTo(lat, 6);
	});
});

const REFUSED: readonly (readonly [text: string, reason: string, system?: DeclaredSystem])[] = [
	['', 'empty'],
	['  \n ', 'empty'],
	['红枫湖', 'unreadable'],
	['hello', 'unreadable'],
	['106.41,26.52 abc', 'unreadable'],
	['106.41-26.52', 'unreadable'],
	['26″31′12° 106°24′36″', 'unreadable'],
	['1'.repeat(300), 'unreadable'],
	['106.41', 'one-number'],
	['26.52N', 'one-number'],
	['106°24′36″', 'one-number'],
	['106.41,26.52,1240', 'too-many-numbers'],
	['26,52 106,41', 'too-many-numbers'],
	['1 2 3 4 5', 'too-many-numbers'],
	['106.41,2944174.38', 'mixed-kinds'],
	['26.52N 26.53N', 'same-axis'],
	['东经106.41 东经106.42', 'same-axis'],
	['106.41N 26.52E', 'labels-contradict'],
	['北纬106.41 东经26.52', 'labels-contradict'],
	['N 35648419.54 E 2944174.38', 'labels-contradict'],
	['26.5°31′ 106°24′', 'fraction-not-last'],
	['26°31.5′12″ 106°24′36″', 'fraction-not-last'],
	['26°61′00″ 106°24′36″', 'minutes-range'],
	['26°60′ 106°24′', 'minutes-range'],
	['26°31′60″ 106°24′36″', 'seconds-range'],
	['26:31:75 106:24:36', 'seconds-range'],
	['116.39,39.9', 'out-of-region'],
	['0,0', 'out-of-region'],
	['-106.41,26.52', 'out-of-region'],
	['106.41W 26.52N', 'out-of-region'],
	['26.52S 106.41E', 'out-of-region'],
	['26.5 26.6', 'out-of-region'],
	['106.5 106.6', 'out-of-region'],
	['500,600', 'out-of-region'],
	['2944174.38 2944174.38', 'out-of-region'],
	['4427757.22 39448262.42', 'out-of-region'],
	['2944174.38 99648419.54', 'out-of-region'],
	['2944174.38 1648419.54', 'out-of-region'],
	['2944174.38 900000', 'out-of-region'],
	['2944174.38 37648419.54', 'zone-unknown'],
	['2944174.38 19648419.54', 'zone-unknown'],
	['2944174.38 35648419.54', 'zone-contradicts', 'gk3-36'],
	['2944174.38 18648419.54', 'zone-contradicts', 'gk3-35'],
	['2944174.38 648419.54', 'out-of-region', 'gk3-36'],
	['2944174.38 510000', 'ambiguous'],
	['2944174.38 648419.54', 'not-degrees', 'wgs84'],
	['2944174.38 648419.54', 'not-degrees', 'gcj02'],
	['106.41,26.52', 'not-metres', 'gk3-35'],
	['GCJ-02 106.41,26.52', 'system-contradicts', 'bd09'],
	['EPSG:4523 2944174.38 35648419.54', 'system-contradicts', 'gk3-36']
];

describe('what cannot be read is refused with its reason', () => {
	test.each(REFUSED.map((row) => ({ text: row[0], reason: row[1], system: row[2] })))('$text is $reason', ({ text, reason, system }) => {
		expect(readCoordinates(text, system)).toMatchObject({ ok: false, reason });
	});

	test('an easting that fits both zones comes back as two candidates', () => {
		const reading = readCoordinates('2944174.38 510000');
		expect(reading.ok).toBe(false);
		if (reading.ok) return;
		expect(reading.candidates.map((one) => one.system)).toEqual(['gk3-35', 'gk3-36']);
		expect(reading.candidates[1]!.point.lon - reading.candidates[0]!.point.lon).toBeCloseTo(3, 9);
	});

	test('the piece that was not understood is named', () => {
		expect(readCoordinates('106.41,26.52 附近')).toMatchObject({ reason: 'unreadable', detail: { at: '附近' } });
	});
});

describe('the system', () => {
	test('GCJ-02 is never guessed, and moves the point half a kilometre when declared', () => {
		const plain = readCoordinates('106.41,26.52');
		const declared = readCoordinates('106.41,26.52', 'gcj02');
		if (!plain.ok || !declared.ok) throw new Error('expected both to be read');
		expect(plain.system).toBe('cgcs2000');
		expect(plain.echo.systemBy).toBe('assumed');
		expect(declared.echo.systemBy).toBe('argument');
		const metres = Math.hypot((plain.point.lon - declared.point.lon) * 99_600, (plain.point.lat - declared.point.lat) * 110_800);
		expect(metres).toBeGreaterThan(500);
		expect(metres).toBeLessThan(560);
	});

	test('a system named in the text counts as declared', () => {
		expect(readCoordinates('GCJ-02 106.41,26.52')).toMatchObject({ system: 'gcj02', echo: { systemBy: 'text' } });
		expect(readCoordinates('百度坐标：106.41，26.52')).toMatchObject({ system: 'bd09' });
	});

	test('a zone found from where the numbers land says so', () => {
		expect(readCoordinates('2944197.74 349587.97')).toMatchObject({
			system: 'gk3-36', echo: { systemBy: 'numbers', zone: 36, centralMeridian: 108, prefixed: false, order: 'lat-lon' }
		});
		expect(readCoordinates('18648419.54 2944174.38')).toMatchObject({ system: 'gk6-18', echo: { zone: 18, prefixed: true, order: 'lon-lat' } });
	});

	test('the echo keeps the numbers as they were read', () => {
		expect(readCoordinates('北纬２６°３１′１２″ 东经106°24′36.0″')).toMatchObject({
			echo: { order: 'lat-lon', lat: ['26', '31', '12'], lon: ['106', '24', '36.0'] }
		});
	});
});

describe('the accuracy follows from the digits', () => {
	test.each([
		['106.41,26.52', 700, 800],
		['106.410000,26.520000', 0.06, 0.08],
		['26°31′12″ 106°24′36″', 19, 22],
		['26°31.2′ 106°24.6′', 115, 130],
		['2944174.38 35648419.54', 0.005, 0.008],
		['geo:26.520000,106.410000;u=35', 35, 35]
	])('%j: between %f and %f m', (text, least, most) => {
		const reading = readCoordinates(text);
		if (!reading.ok) throw new Error(`expected ${text} to be read, got ${reading.reason}`);
		expect(reading.accuracy).toBeGreaterThanOrEqual(least);
		expect(reading.accuracy).toBeLessThanOrEqual(most);
	});
});

describe('what we write we read again', () => {
	const point = fc.record({ lon: fc.double({ min: 104.01, max: 108.49, noNaN: true }), lat: fc.double({ min: 25.01, max: 27.99, noNaN: true }) });

	function metresApart(text: string, expected: { lon: number; lat: number }, system?: DeclaredSystem): number {
		const reading = readCoordinates(text, system);
		if (!reading.ok) throw new Error(`expected ${text} to be read, got ${reading.reason}`);
		const metres = Math.hypot((reading.point.lon - expected.lon) * 100_600, (reading.point.lat - expected.lat) * 111_000);
		expect(metres).toBeLessThanOrEqual(reading.accuracy * 1.01 + 1e-6);
		return metres;
	}

	test('decimal degrees, either order', () => {
		fc.assert(fc.property(point, fc.boolean(), (p, swap) => {
			const { lon, lat } = describePoint(p).decimal;
			expect(metresApart(swap ? `${lat}, ${lon}` : `${lon}，${lat}`, p)).toBeLessThan(0.02);
		}), { numRuns: 1000 });
	});

	test('degrees, minutes and seconds', () => {
		fc.assert(fc.property(point, fc.integer({ min: 0, max: 4 }), (p, digits) => {
			metresApart(`${toAngleParts(p.lat, 'lat', digits).text} ${toAngleParts(p.lon, 'lon', digits).text}`, p);
			metresApart(`东经${toAngleParts(p.lon, 'lon', digits).text.slice(0, -1)}，北纬${toAngleParts(p.lat, 'lat', digits).text.slice(0, -1)}`, p);
		}), { numRuns: 1000 });
	});

	test('Gauss-Krüger with prefix', () => {
		fc.assert(fc.property(point, fc.constantFrom<0 | 1 | 2>(0, 1, 2), (p, index) => {
			const grid = describePoint(p).grids[index]!;
			expect(metresApart(`X=${grid.northing} Y=${grid.easting}`, p)).toBeLessThan(0.01);
			expect(metresApart(`${grid.eastingBare} ${grid.northing}`, p, grid.system)).toBeLessThan(0.01);
		}), { numRuns: 1000 });
	});

	test('Gauss-Krüger without prefix: in the basin no zone is ever mistaken', () => {
		const basin = fc.record({ lon: fc.double({ min: 105.6, max: 106.9, noNaN: true }), lat: fc.double({ min: 25.9, max: 26.9, noNaN: true }) });
		fc.assert(fc.property(basin, fc.constantFrom<'gk3-35' | 'gk3-36'>('gk3-35', 'gk3-36'), (p, system) => {
			const { northing, easting } = toGrid(p.lon, p.lat, ZONES[system].centralMeridian);
			metresApart(`${northing.toFixed(2)} ${easting.toFixed(2)}`, p);
		}), { numRuns: 1000 });
	});

	test('GCJ-02 and BD-09, when declared', () => {
		fc.assert(fc.property(point, fc.constantFrom<'gcj02' | 'bd09'>('gcj02', 'bd09'), (p, system) => {
			const shifted = fromCgcs2000(p, system);
			expect(metresApart(`${shifted.lon.toFixed(8)},${shifted.lat.toFixed(8)}`, p, system)).toBeLessThan(0.01);
		}), { numRuns: 500 });
	});

	test('no text whatever makes it throw', () => {
		const alphabet = fc.string({ unit: fc.constantFrom(...'0123456789.,-+°′″\'"NESW度分秒东经北纬 :;XY，、３６'.split('')), maxLength: 40 });
		fc.assert(fc.property(alphabet, (text) => {
			expect(typeof readCoordinates(text).ok).toBe('boolean');
		}), { numRuns: 5000 });
	});
});

describe('a point in all systems', () => {
	test('gives the control point in every grid, with prefix and without', () => {
		const { grids, dms, decimal } = describePoint({ lon: 106.49, lat: 26.6 });
		expect(grids.map(({ system, northing, easting, eastingBare, epsg }) => [system, northing, easting, eastingBare, epsg])).toEqual([
			['gk3-35', '2944174.38', '35648419.54', '648419.54', 4523],
			['gk3-36', '2944197.74', '36349587.97', '349587.97', 4524],
			['gk6-18', '2944174.38', '18648419.54', '648419.54', 4496]
		]);
		expect(dms.lat.text).toBe('26°36′00.000″N');
		expect(dms.lon.text).toBe('106°29′24.000″E');
		expect(decimal).toEqual({ lon: '106.4900000', lat: '26.6000000', transformError: 0 });
	});

	test('rounds seconds up into minutes and degrees, never to 60', () => {
		expect(toAngleParts(26.9999999999, 'lat', 0).text).toBe('27°00′00″N');
		expect(toAngleParts(106.98333333, 'lon', 2).text).toBe('106°59′00.00″E');
	});
});
