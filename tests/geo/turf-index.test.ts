import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from 'geojson';
import type { Point } from '../../src/lib/duty/index.ts';
import { areaFeature, areaFrom, boundsOf, metresBetween, offset, turfIndex, type AreaFeature } from '../../src/lib/geo/index.ts';
import { area, box, feature, ON } from './squares.ts';

// two squares that share an edge; the right one has a hole, and in the hole lies an enclave
const LEFT = feature('left', [box(106.4, 26.5, 106.5, 26.6)]);
const RIGHT = feature('right', [box(106.5, 26.5, 106.6, 26.6), box(106.53, 26.53, 106.57, 26.57).reverse()]);
const ENCLAVE = feature('enclave', [box(106.53, 26.53, 106.57, 26.57)]);
const squares = turfIndex([RIGHT, LEFT, ENCLAVE]);
const codes = async (lon: number, lat: number) => ((await squares.covering([{ lon, lat }], ON))[0] ?? []).map(({ code }) => code);

describe('the lookup in memory', () => {
	it('gives one area inside, none outside, the enclave alone in the hole', async () => {
		expect(await codes(106.45, 26.55)).toEqual(['left']);
		expect(await codes(106.3, 26.55)).toEqual([]);
		expect(await codes(106.55, 26.55)).toEqual(['enclave']);
	});

	it('gives both areas on a seam, on its vertices and on the line of a hole', async () => {
		expect(await codes(106.5, 26.55)).toEqual(['left', 'right']);
		expect(await codes(106.5, 26.5)).toEqual(['left', 'right']);
		expect(await codes(106.53, 26.55)).toEqual(['enclave', 'right']);
		expect(await codes(106.53, 26.53)).toEqual(['enclave', 'right']);
	});

	it('leaves no crack and no overlap on either side of a seam drawn at any angle', async () => {
		const coordinate = fc.double({ min: 0.2, max: 0.8, noNaN: true });
		await fc.assert(
			fc.asyncProperty(coordinate, coordinate, coordinate, coordinate, async (low, high, x, y) => {
				const [bottom, top]: [Position, Position] = [[106 + low, 26], [106 + high, 27]];
				const index = turfIndex([
					feature('a', [[[106, 26], bottom, top, [106, 27], [106, 26]]]),
					feature('b', [[bottom, [107, 26], [107, 27], top, bottom]])
				]);
				const [covering = []] = await index.covering([{ lon: 106 + x, lat: 26 + y }], ON);
				expect(covering.length).toBeGreaterThan(0);
				const [atVertex = []] = await index.covering([{ lon: bottom[0] ?? 0, lat: 26 }], ON);
				expect(atVertex.map(({ code }) => code)).toEqual(['a', 'b']);
			}),
			{ numRuns: 500, seed: 1 }
		);
	});

	it('never loses an area to the box that is looked at first', async () => {
		const degree = fc.double({ min: 106.35, max: 106.65, noNaN: true });
		await fc.assert(
			fc.asyncProperty(degree, degree, async (lon, raw) => {
				const lat = raw - 80;
				const inside = (f: AreaFeature) => { const [w, s, e, n] = boundsOf(f); return lon >= w && lon <= e && lat >= s && lat <= n; };
				const found = await codes(lon, lat);
				expect(found.includes('left')).toBe(inside(LEFT));
				expect(found.includes('enclave')).toBe(inside(ENCLAVE));
			}),
			{ numRuns: 1000, seed: 2 }
		);
	});
});

describe('the feet of the lookup in memory', () => {
	it('finds each line within reach, and on each the nearest position', async () => {
		await fc.assert(
			fc.asyncProperty(fc.double({ min: -3000, max: 3000, noNaN: true }), fc.double({ min: -2000, max: 2000, noNaN: true }), async (east, north) => {
				const seam = { lon: 106.5, lat: 26.55 };
				const point: Point = offset(seam, east, north);
				const feet = await squares.feet(point, 2000, ON);
				const left = feet.find(({ area: { code } }) => code === 'left');
				// the seam runs north: its foot is straight across
				expect(left !== undefined).toBe(metresBetween(point, { lon: 106.5, lat: point.lat }) <= 2000);
				if (left) expect(metresBetween(left.foot, { lon: 106.5, lat: point.lat })).toBeLessThan(0.001);
			}),
			{ numRuns: 500, seed: 3 }
		);
	});

	it('counts the line of a hole', async () => {
		const feet = await squares.feet({ lon: 106.55, lat: 26.565 }, 1000, ON);
		expect(feet.map(({ area: { code } }) => code)).toEqual(['enclave', 'right']);
		expect(feet[1]?.foot.lat).toBe(26.57);
	});
});

describe('the dates and kinds of the lookup in memory', () => {
	const square = [box(106.4, 26.5, 106.5, 26.6)];
	const index = turfIndex([
		feature('old', square, { validTo: '2025-01-01' }),
		feature('new', square, { validFrom: '2025-01-01', illustrative: true })
	]);

	it('sees on each day what is in force that day: from the first day, up to the last but not on it', async () => {
		const on = async (date: string) => ((await index.covering([{ lon: 106.45, lat: 26.55 }], date))[0] ?? []).map(({ code }) => code);
		expect(await on('2024-02-29')).toEqual([]);
		expect(await on('2024-12-31')).toEqual(['old']);
		expect(await on('2025-01-01')).toEqual(['new']);
	});

	it('knows the kinds that are in force, and whether any is only illustrative', async () => {
		expect(await index.kinds('2024-12-31')).toEqual([{ kind: 'zone-1', illustrative: false }]);
		expect(await index.kinds('2025-01-01')).toEqual([{ kind: 'zone-1', illustrative: true }]);
	});
});

describe('the properties of a feature', () => {
	it('become an area: what is written as nothing is null', () => {
		const { version: _, id: __, ...written } = area('x', { territory: 'guian' });
		expect(areaFrom({ ...written, validTo: '' })).toEqual(area('x', { territory: 'guian' }));
		expect(areaFrom({ ...written, territory: '' }).territory).toBeNull();
	});

	it('are refused when they are none of ours', () => {
		expect(() => areaFrom({ kind: 'garden' })).toThrow('got kind "garden"');
		expect(() => areaFrom({ kind: 'lake', code: 'x', territory: 'mars' })).toThrow('got territory mars');
		expect(areaFeature({ type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2] }, properties: {} })).toBeNull();
	});
});
