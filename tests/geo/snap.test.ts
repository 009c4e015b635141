import { Geodesic } from 'geographiclib-geodesic';
import { areaOf, localScale } from '#geo';
import { intersection, pieces, snapTo, type SnapTarget } from '#geo/shapes';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { box } from './squares.ts';

const multi = (...rings: Position[][]): MultiPolygon => ({ type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) });
/** Degrees of so many metres eastwards and northwards at the lakes. */
const scale = localScale(26.5);
const east = (metres: number) => metres / scale.x;
const north = (metres: number) => metres / scale.y;
const NEIGHBOUR: SnapTarget = { id: 'west', geometry: multi(box(106.4, 26.5, 106.42, 26.52)) };
const overlapOf = (shape: MultiPolygon) => areaOf({ type: 'MultiPolygon', coordinates: pieces(intersection(shape, NEIGHBOUR.geometry)).map(({ coordinates }) => coordinates) });
const sorted = (shape: MultiPolygon) => shape.coordinates.flat(2).map(String).sort();

describe('a shape that is snapped to its neighbours', () => {
	test('shares their line where it overlapped by three metres; elsewhere every vertex stays to the last bit', () => {
		const drawn = multi(box(106.42 - east(3), 26.5, 106.44, 26.52));
		expect(overlapOf(drawn)).toBeGreaterThan(3 * 2000);
		const { shape, moves } = snapTo(drawn, [NEIGHBOUR], 5);
		expect(shape.coordinates).toEqual([[[[106.42, 26.5], [106.44, 26.5], [106.44, 26.52], [106.42, 26.52], [106.42, 26.5]]]]);
		expect(overlapOf(shape)).toBe(0);
		expect(moves).toMatchObject([{ target: 'west', count: 2 }]);
		// what the geodesic library says that those three metres are
		const { s12 = NaN } = Geodesic.WGS84.Inverse(26.5, 106.42 - east(3), 26.5, 106.42);
		expect(moves[0]?.shift).toBeCloseTo(s12, 2);
		expect(moves[0]?.at[0]).toBe(106.42);
	});

	test('closes a gap that narrow, and takes over the corners that the neighbour has there', () => {
		const bent: SnapTarget = { id: 'bent', geometry: multi([[106.4, 26.5], [106.42, 26.5], [106.42 + east(2), 26.51], [106.42, 26.52], [106.4, 26.52], [106.4, 26.5]]) };
		const { shape, moves } = snapTo(multi(box(106.42 + east(2), 26.5, 106.44, 26.52)), [bent], 5);
		expect(sorted(shape)).toContain(String([106.42 + east(2), 26.51]));
		expect(sorted(shape)).toContain(String([106.42, 26.52]));
		expect(areaOf(intersection(shape, bent.geometry) as MultiPolygon)).toBeLessThan(0.01);
		expect(moves[0]?.shift).toBeCloseTo(2, 2);
	});

	test('a vertex beside an edge without corners is put on the edge', () => {
		const { shape, moves } = snapTo(multi(box(106.42 + east(4), 26.505, 106.44, 26.515)), [NEIGHBOUR], 5);
		expect(shape.coordinates[0]?.[0]?.[0]).toEqual([106.42, 26.505]);
		expect(moves).toMatchObject([{ count: 2 }]);
	});

	test('what is farther away than the tolerance, or there already, is left as it is', () => {
		const far = multi(box(106.42 + east(5.1), 26.5, 106.44, 26.52));
		expect(snapTo(far, [NEIGHBOUR], 5)).toEqual({ shape: far, moves: [] });
		const there = multi(box(106.42, 26.5, 106.44, 26.52));
		expect(snapTo(there, [NEIGHBOUR], 5)).toEqual({ shape: there, moves: [] });
	});

	test('a part narrower than the tolerance that lies along a line vanishes', () => {
		const sliver = box(106.42, 26.5, 106.42 + east(2), 26.5 + north(300));
		expect(snapTo(multi(sliver, box(106.43, 26.5, 106.44, 26.52)), [NEIGHBOUR], 5).shape.coordinates.filter(([shell = []]) => areaOf(multi(shell)) > 1)).toHaveLength(1);
	});
});
