import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { determine, MATTERS, tableOn, type Area, type Point } from '#duty';
import { locate, metresBetween, turfIndex } from '#geo';
import { compileAreas, compiledMap, leadLists, readMap, writeMap, type CompiledMap } from '#geo/compiled';
import { bundledAreas, bundledFeatures, hardPoints } from '../store/agreement.ts';
import { box, feature, ON } from './squares.ts';

const codes = (map: CompiledMap, lon: number, lat: number, on = ON) => map.areasOf(map.setAt(lon, lat), on).map(({ code }) => code);

describe('the compiled map', () => {
	const map = compileAreas([
		feature('right', [box(106.5, 26.5, 106.6, 26.6), box(106.53, 26.53, 106.57, 26.57).reverse()]),
		feature('left', [box(106.4, 26.5, 106.5, 26.6)]), feature('enclave', [box(106.53, 26.53, 106.57, 26.57)]),
		feature('later', [box(106.4, 26.5, 106.6, 26.6)], { validFrom: '2027-01-01' })
	], 'test');

	test('gives one area inside, none outside, the enclave alone in the hole', () => {
		expect(codes(map, 106.45, 26.55)).toEqual(['left']);
		expect(codes(map, 106.3, 26.55)).toEqual([]);
		expect(codes(map, 106.55, 26.55)).toEqual(['enclave']);
	});

	test('gives every area whose line passes through the point: on a seam, on its vertices, on the line of a hole', () => {
		expect(codes(map, 106.5, 26.55)).toEqual(['left', 'right']);
		expect(codes(map, 106.5, 26.5)).toEqual(['left', 'right']);
		expect(codes(map, 106.5, 26.6)).toEqual(['left', 'right']);
		expect(codes(map, 106.55, 26.57)).toEqual(['enclave', 'right']);
		expect(codes(map, 106.57, 26.53)).toEqual(['enclave', 'right']);
	});

	test('sees areas from their first day in force', () => {
		expect(codes(map, 106.45, 26.55, '2026-12-31')).toEqual(['left']);
		expect(codes(map, 106.45, 26.55, '2027-01-01')).toEqual(['later', 'left']);
	});

	test('has nothing where there is no position, at the ends of the world, or when there are no areas', () => {
		for (const [lon, lat] of [[NaN, 26.5], [106.5, NaN], [Infinity, 0], [-180, -90], [180, 90]] as const) expect(codes(map, lon, lat)).toEqual([]);
		expect(codes(compileAreas([], 'none'), 106.5, 26.5)).toEqual([]);
	});

	test('names the shared border of two areas once', () => {
		const apart = compileAreas([feature('left', [box(106.4, 26.5, 106.5, 26.6)])], 'test').parts.vertices.length;
		const both = compileAreas([feature('left', [box(106.4, 26.5, 106.5, 26.6)]), feature('same', [box(106.4, 26.5, 106.5, 26.6).reverse()])], 'test').parts.vertices.length;
		expect(both).toBe(apart);
	});

	test('refuses ground on which more areas meet in a cell than it can tell apart', () => {
		const same = Array.from({ length: 17 }, (_, i) => feature(String(i).padStart(2, '0'), [box(106 + i / 1e9, 26, 107, 27)]));
		expect(() => compileAreas(same, 'test')).toThrow(/got 17 areas/);
	});
});

/** A star-shaped ring on whole numbers, so that points, vertices and edges often meet exactly. */
const lattice = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 4, maxLength: 8 }).chain((radii) =>
	fc.record({ x: fc.integer({ min: 0, max: 12 }), y: fc.integer({ min: 0, max: 12 }) }).map(({ x, y }): Position[] => {
		const directions = [[1, 0], [1, 1], [0, 1], [-1, 1], [-1, 0], [-1, -1], [0, -1], [1, -1]] as const;
		const ring = radii.map((radius, i): Position => {
			const [dx, dy] = directions[i] ?? [0, 0];
			return [106 + (x + dx * radius) / 16, 26 + (y + dy * radius) / 16];
		});
		if (ring.length < 6) ring.push([106 + x / 16, 26 + y / 16]);
		return [...ring, ring[0] ?? []];
	}));

test('whatever areas lie on whatever others, every point is covered by those that Turf finds', () => {
	fc.assert(fc.property(fc.array(lattice, { minLength: 1, maxLength: 6 }), (rings) => {
		const features = rings.map((ring, i) => feature(String(i), [ring]));
		const map = compileAreas(features, 'test');
		for (let x = -7; x < 20; x++) for (let y = -7; y < 20; y++) {
			for (const [lon, lat] of [[106 + x / 16, 26 + y / 16], [106 + (x + 0.5) / 16, 26 + y / 16], [106 + x / 16, 26 + (y + 0.5) / 16], [106 + (x + 0.25) / 16, 26 + (y + 0.5) / 16]] as const) {
				const expected = features.filter(({ geometry }) => booleanPointInPolygon([lon, lat], geometry)).map(({ properties }) => properties.code);
				expect({ lon, lat, codes: codes(map, lon, lat) }).toEqual({ lon, lat, codes: expected });
			}
		}
	}), { numRuns: 60, seed: 3 });
}, 120_000);

describe('the compiled map of the bundled areas', () => {
	test('covers 100,000 hard points as Turf does, one by one and all together', async () => {
		const features = await bundledFeatures();
		const [map, turf] = [compileAreas(features, 'test'), turfIndex(features)];
		const points = hardPoints(await bundledAreas(), 100_000);
		const sets = new Uint16Array(points.length);
		map.setsAt(Float64Array.from(points.flatMap(({ lon, lat }) => [lon, lat])), sets);
		const expected = await turf.covering(points, ON);
		const names = (areas: readonly Area[]) => areas.map(({ id }) => id).join(' ');
		const differing = points.flatMap((point, i) => {
			const found = [map.setAt(point.lon, point.lat), sets[i] ?? 0].map((set) => names(map.areasOf(set, ON)));
			return found.every((each) => each === names(expected[i] ?? [])) ? [] : [{ point, found, expected: names(expected[i] ?? []) }];
		});
		expect(differing).toEqual([]);
	});

	test('finds the same nearest lines, and so the same whole answer', async () => {
		const features = await bundledFeatures();
		const [map, turf] = [compileAreas(features, 'test'), turfIndex(features)];
		const table = tableOn(ON);
		if (!table) throw new Error(`tableOn: got none for ${ON}, expected one`);
		const feetApart = (one: readonly { foot: Point }[], other: readonly { foot: Point }[]) => Math.max(0, ...one.map(({ foot }, i) => metresBetween(foot, other[i]?.foot ?? { lon: NaN, lat: NaN })));
		for (const [i, point] of hardPoints(await bundledAreas(), 400).entries()) {
			const [here, there] = [await map.feet(point, 2000, ON), await turf.feet(point, 2000, ON)];
			expect(here.map(({ area: { id } }) => id)).toEqual(there.map(({ area: { id } }) => id));
			expect(feetApart(here, there)).toBeLessThan(1e-6);
			const accuracy = [0, 30, 900][i % 3] ?? 0;
			const answers = await Promise.all([map, turf].map(async (index) => determine(await locate(index, point, accuracy, ON), table, ON)));
			const [ours, theirs] = answers.map((answer) => JSON.stringify(answer, (key, value: unknown) => (key === 'foot' ? undefined : value)));
			expect(ours).toBe(theirs);
		}
	});

	test('knows who leads on every matter in every set, as the core decides it', async () => {
		const map = compileAreas(await bundledFeatures(), 'test');
		const table = tableOn(ON);
		if (!table) throw new Error(`tableOn: got none for ${ON}, expected one`);
		const leads = await leadLists(map, table, ON);
		for (const point of hardPoints(await bundledAreas(), 500)) {
			const { duties } = determine(await locate(map, point, 0, ON), table, ON);
			const expected = duties.map(({ roles }) => roles.filter(({ role }) => role === 'lead').map(({ unit }) => unit));
			expect(leads.decisions[leads.ofSet[map.setAt(point.lon, point.lat)] ?? 0]).toEqual(expected);
		}
		expect(leads.decisions.every((each) => each.length === MATTERS.length)).toBe(true);
	});
});

describe('the file of a compiled map', () => {
	const features = [feature('left', [box(106.4, 26.5, 106.5, 26.6)]), feature('right', [box(106.5, 26.5, 106.6, 26.6)], { name: '红枫湖' })];

	test('is read back into the same map, wherever its bytes begin', () => {
		const map = compileAreas(features, 'version');
		const bytes = writeMap(map.parts);
		for (const shift of [0, 1, 8]) {
			const reading = readMap(Uint8Array.from([...new Uint8Array(shift), ...bytes]).subarray(shift));
			if (!reading.ok) throw new Error(`readMap: got ${reading.reason}, expected a map`);
			expect(reading.parts).toEqual(map.parts);
			expect(codes(compiledMap(reading.parts), 106.5, 26.55)).toEqual(['left', 'right']);
		}
	});

	test('is the same, byte for byte, for the same areas in whatever order', () => {
		expect(writeMap(compileAreas(features.toReversed(), 'version').parts)).toEqual(writeMap(compileAreas(features, 'version').parts));
	});

	test('is refused when it is no map, of another version, or damaged at any byte', () => {
		const bytes = writeMap(compileAreas(features, 'version').parts);
		expect(readMap(new Uint8Array(10))).toEqual({ ok: false, reason: 'not-a-map' });
		expect(readMap(new TextEncoder().encode('x'.repeat(1000)))).toEqual({ ok: false, reason: 'not-a-map' });
		for (let at = 0; at < bytes.length; at += at < 64 ? 1 : 97) {
			const damaged = bytes.slice();
			damaged[at] = (damaged[at] ?? 0) ^ 1;
			// between the name and the checksum nothing stands
			if (at < 11 || at >= 16) expect({ at, ok: readMap(damaged).ok }).toEqual({ at, ok: false });
		}
		expect(readMap(bytes.subarray(0, bytes.length - 8))).toEqual({ ok: false, reason: 'damaged' });
		const later = bytes.slice();
		later[20] = 2;
		expect(readMap(later)).toEqual({ ok: false, reason: 'other-version' });
	});
});
