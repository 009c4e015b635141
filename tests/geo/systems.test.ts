import fc from 'fast-check';
import { Geodesic } from 'geographiclib-geodesic';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { fromGrid, toGrid } from '../../src/lib/geo/gauss-kruger.ts';
import { fromCgcs2000, toCgcs2000, type DegreeSystem } from '../../src/lib/geo/systems.ts';

const inRegion = fc.record({
	lon: fc.double({ min: 104, max: 108.5, noNaN: true }),
	lat: fc.double({ min: 25, max: 28, noNaN: true })
});

function definition(centralMeridian: number): string {
	return `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}

function metresBetween(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
	return Geodesic.WGS84.Inverse(a.lat, a.lon, b.lat, b.lon).s12 ?? Number.NaN;
}

describe('Gauss-Krüger', () => {
	test('gives the known coordinates of 106.49 E 26.6 N in zones 35 and 36', () => {
		const zone35 = toGrid(106.49, 26.6, 105);
		expect(zone35.northing).toBeCloseTo(2944174.38, 2);
		expect(zone35.easting).toBeCloseTo(648419.54, 2);
		const zone36 = toGrid(106.49, 26.6, 108);
		expect(zone36.northing).toBeCloseTo(2944197.74, 2);
		expect(zone36.easting).toBeCloseTo(349587.97, 2);
	});

	test.each([105, 108])('agrees with PROJ to 0.1 mm about %i degrees, anywhere in the region', (centralMeridian) => {
		fc.assert(fc.property(inRegion, ({ lon, lat }) => {
			const ours = toGrid(lon, lat, centralMeridian);
			const [easting, northing] = proj4(definition(centralMeridian), [lon, lat]) as [number, number];
			expect(Math.hypot(ours.easting - easting, ours.northing - northing)).toBeLessThan(1e-4);
		}), { numRuns: 2000 });
	});

	test('comes back to the same degrees within a micrometre', () => {
		fc.assert(fc.property(inRegion, fc.constantFrom(105, 108), ({ lon, lat }, centralMeridian) => {
			const back = fromGrid(toGrid(lon, lat, centralMeridian), centralMeridian);
			expect(Math.hypot(back.lon - lon, back.lat - lat) * 111_320).toBeLessThan(1e-6);
		}), { numRuns: 2000 });
	});

	test('on the central meridian the easting is exactly half a million', () => {
		expect(toGrid(105, 26.5, 105).easting).toBe(500_000);
	});
});

describe('GCJ-02 and BD-09', () => {
	test.each<DegreeSystem>(['gcj02', 'bd09'])('%s inverts with a residual under a millimetre', (system) => {
		fc.assert(fc.property(inRegion, (point) => {
			const back = toCgcs2000(fromCgcs2000(point, system), system);
			expect(metresBetween(point, back)).toBeLessThan(0.001);
		}), { numRuns: 2000 });
	});

	test('GCJ-02 shifts a point at the lakes by more than half a kilometre, to the south-east', () => {
		const point = { lon: 106.49, lat: 26.6 };
		const shifted = fromCgcs2000(point, 'gcj02');
		expect(metresBetween(point, shifted)).toBeGreaterThan(520);
		expect(metresBetween(point, shifted)).toBeLessThan(540);
		expect(shifted.lon).toBeGreaterThan(point.lon);
		expect(shifted.lat).toBeLessThan(point.lat);
	});

	test('WGS 84 is taken as equal', () => {
		expect(toCgcs2000({ lon: 106.4, lat: 26.5 }, 'wgs84')).toEqual({ lon: 106.4, lat: 26.5 });
	});
});
