import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { CGCS2000, areaOf, localScale, metresBetween, nearestOnLine, offset } from '../../src/lib/geo/metres.ts';

const ellipsoid = new geodesic.Geodesic.Geodesic(CGCS2000.a, CGCS2000.f);
const truth = (a: { lon: number; lat: number }, b: { lon: number; lat: number }) =>
	ellipsoid.Inverse(a.lat, a.lon, b.lat, b.lon).s12 ?? NaN;

const position = fc.record({
	lon: fc.double({ min: 105.5, max: 107.2, noNaN: true }),
	lat: fc.double({ min: 25.8, max: 27.2, noNaN: true })
});
const kilometres = fc.double({ min: -3500, max: 3500, noNaN: true });

describe('metres on the ellipsoid', () => {
	it('agrees with a geodesic library within 1 mm up to 5 km', () => {
		fc.assert(
			fc.property(position, kilometres, kilometres, (a, east, north) => {
				const b = offset(a, east, north);
				expect(Math.abs(metresBetween(a, b) - truth(a, b))).toBeLessThan(0.001);
			}),
			{ numRuns: 2000, seed: 1 }
		);
	});

	it('goes as many metres east and north as it is told', () => {
		fc.assert(
			fc.property(position, kilometres, kilometres, (a, east, north) => {
				const b = offset(a, east, north);
				expect(Math.abs(truth(a, b) - Math.hypot(east, north))).toBeLessThan(0.001);
				if (Math.abs(north) > 0.001) expect(b.lat > a.lat).toBe(north > 0);
				if (Math.abs(east) > 0.001) expect(b.lon > a.lon).toBe(east > 0);
			}),
			{ numRuns: 2000, seed: 2 }
		);
	});

	it('knows what a degree is worth at the lakes', () => {
		const { x, y } = localScale(26.55);
		expect(x).toBeCloseTo((truth({ lon: 106.4, lat: 26.55 }, { lon: 106.401, lat: 26.55 })) * 1000, 1);
		expect(y).toBeCloseTo((truth({ lon: 106.4, lat: 26.5495 }, { lon: 106.4, lat: 26.5505 })) * 1000, 1);
	});

	it('finds the same foot as a fine search along the line with a geodesic library', () => {
		const line = [[106.3, 26.4], [106.36, 26.47], [106.45, 26.43], [106.4, 26.4]];
		fc.assert(
			fc.property(position, (far) => {
				const point = { lon: 106.3 + (far.lon - 105.5) / 12, lat: 26.38 + (far.lat - 25.8) / 14 };
				let best = Infinity;
				for (let i = 1; i < line.length; i++) {
					for (let k = 0; k <= 400; k++) {
						const [a, b] = [line[i - 1] ?? [], line[i] ?? []];
						const at = (j: 0 | 1) => (a[j] ?? NaN) + (((b[j] ?? NaN) - (a[j] ?? NaN)) * k) / 400;
						best = Math.min(best, truth(point, { lon: at(0), lat: at(1) }));
					}
				}
				const { distance, foot } = nearestOnLine(point, line);
				expect(distance).toBeLessThan(best + 1);
				expect(distance).toBeGreaterThan(best - 40);
				expect(distance).toBeCloseTo(metresBetween(point, foot), 9);
			}),
			{ numRuns: 50, seed: 3 }
		);
	});

	it('refuses a line without coordinates', () => {
		expect(() => nearestOnLine({ lon: 106, lat: 26 }, [])).toThrow('got a line without coordinates');
	});
});

describe('square metres on the ellipsoid', () => {
	it('agree with a geodesic library to a millionth, a hole taken off', () => {
		const circle = (radius: number, n: number) =>
			Array.from({ length: n + 1 }, (_, i) => {
				const angle = (2 * Math.PI * (i % n)) / n;
				const p = offset({ lon: 106.4, lat: 26.5 }, radius * Math.cos(angle), radius * Math.sin(angle) * 0.6);
				return [p.lon, p.lat];
			});
		const trueArea = (ring: number[][]) => {
			const polygon = ellipsoid.Polygon(false);
			for (const [lon = NaN, lat = NaN] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
			return polygon.Compute(false, true).area ?? NaN;
		};
		const [outer, hole] = [circle(4500, 200), circle(1200, 60)];
		const expected = trueArea(outer) - trueArea(hole);
		const got = areaOf({ type: 'Polygon', coordinates: [outer, hole.toReversed()] });
		expect(Math.abs(got / expected - 1)).toBeLessThan(1e-6);
		expect(areaOf({ type: 'MultiPolygon', coordinates: [[outer, hole]] })).toBeCloseTo(got, 3);
	});
});
