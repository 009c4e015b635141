import fc from 'fast-check';
import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { fromCgcs2000 } from '../../../src/lib/geo/systems.ts';
import { axisOrder, plausibleCrs, toDegrees, type ImportCrs } from '../../../src/lib/server/import/crs.ts';
import { epsgFromName, epsgFromWkt } from '../../../src/lib/server/import/crs-names.ts';
import { geoJson, prepare } from './fixtures.ts';

/** 106.49 E 26.6 N in each system, east first. */
const POINT: readonly (readonly [ImportCrs, number, number])[] = [
	[4490, 106.49, 26.6], [4326, 106.49, 26.6],
	[4523, 35648419.54, 2944174.38], [4544, 648419.54, 2944174.38],
	[4524, 36349587.97, 2944197.74], [4545, 349587.97, 2944197.74],
	[4496, 18648419.54, 2944174.38], [4507, 648419.54, 2944174.38]
];

describe('the known point', () => {
	test.each(POINT)('%s', (crs, east, north) => {
		const [lon, lat] = toDegrees(crs)(east, north);
		expect(lon).toBeCloseTo(106.49, 7);
		expect(lat).toBeCloseTo(26.6, 7);
	});

	test.each(POINT)('%s, whichever coordinate comes first', (crs, east, north) => {
		expect(axisOrder(crs, [[east, north]])).toBe('east-first');
		expect(axisOrder(crs, [[north, east]])).toBe('north-first');
	});

	test('in the wrong zone lands nowhere', () => {
		expect(axisOrder(4524, [[35648419.54, 2944174.38]])).toBeNull();
		expect(axisOrder(4544, [[35648419.54, 2944174.38]])).toBeNull();
		expect(plausibleCrs([[648419.54, 2944174.38]])).toEqual([4544]);
	});
});

test('a file that follows the definition of its system, north first, is read and says so', async () => {
	const square = [[2944000, 35648000], [2944000, 35649000], [2945000, 35649000], [2945000, 35648000], [2944000, 35648000]];
	const bytes = geoJson([{ name: '红枫湖', geometry: { type: 'Polygon', coordinates: [square] } }], { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4523' } } });
	const prepared = await prepare(bytes, 'a.geojson');
	if (!prepared.ok) throw new Error(prepared.reason);
	expect(prepared.report.notes.map(({ id }) => id)).toContain('axes-swapped');
	expect(prepared.report.bounds[0]).toBeGreaterThan(106.4);
	expect(prepared.report.bounds[3]).toBeLessThan(26.7);
});

test.each<'gcj02' | 'bd09'>(['gcj02', 'bd09'])('%s is undone to a millimetre', (system) => {
	fc.assert(fc.property(fc.double({ min: 105, max: 107.5, noNaN: true }), fc.double({ min: 25.5, max: 27.5, noNaN: true }), (lon, lat) => {
		const shifted = fromCgcs2000({ lon, lat }, system);
		const [backLon = 0, backLat = 0] = toDegrees(system)(shifted.lon, shifted.lat);
		expect(Geodesic.WGS84.Inverse(lat, lon, backLat, backLon).s12).toBeLessThan(0.001);
	}), { numRuns: 500 });
});

describe('names of systems', () => {
	test.each([
		['EPSG:4490', 4490], ['urn:ogc:def:crs:EPSG::4523', 4523], ['urn:ogc:def:crs:EPSG:6.9:4544', 4544],
		['urn:ogc:def:crs:OGC:1.3:CRS84', 4326], ['http://www.opengis.net/def/crs/EPSG/0/4490', 4490], ['nothing', null]
	])('%s', (name, code) => {
		expect(epsgFromName(name)).toBe(code);
	});

	test('a WKT is known by what it defines, not by its name', () => {
		const wkt = (meridian: number, easting: number, datum = 'D_China_2000', scale = 1) => `PROJCS["anything",GEOGCS["x",DATUM["${datum}",SPHEROID["s",6378137.0,298.257222101]],`
			+ `PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}.0],`
			+ `PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",${scale}],UNIT["Meter",1.0]]`;
		expect(epsgFromWkt(wkt(105, 35500000))).toBe(4523);
		expect(epsgFromWkt(wkt(108, 500000))).toBe(4545);
		expect(epsgFromWkt(wkt(105, 18500000))).toBe(4496);
		expect(epsgFromWkt(wkt(105, 35500000, 'D_Xian_1980'))).toBeNull();
		expect(epsgFromWkt(wkt(105, 500000, 'D_China_2000', 0.9996))).toBeNull();
		expect(epsgFromWkt(wkt(102, 500000))).toBeNull();
		expect(epsgFromWkt('GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]')).toBe(4326);
		expect(epsgFromWkt('')).toBeNull();
	});
});
