import { describe, expect, it } from 'vitest';
import geodesic from 'geographiclib-geodesic';
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { geodesicBuffer } from '../../src/lib/geo/geodesic-buffer.ts';
import { distanceTo } from './true-distance.ts';

const ellipsoid = new geodesic.Geodesic.Geodesic(6_378_137, 1 / 298.257222101);
const METRES = 1000;

function star(centre: Position, radius: number, spikes: number, depth: number, points: number): Position[] {
	return Array.from({ length: points + 1 }, (_, i) => {
		const angle = (2 * Math.PI * (i % points)) / points;
		const r = radius * (1 + depth * Math.abs(((angle * spikes) / Math.PI) % 2 - 1));
		return [(centre[0] ?? NaN) + r * Math.cos(angle), (centre[1] ?? NaN) + r * Math.sin(angle)];
	});
}

const SHAPES: Record<string, Polygon | MultiPolygon> = {
	'a smooth lake': { type: 'Polygon', coordinates: [star([106.41, 26.5], 0.05, 0, 0, 300)] },
	'a spiky star with a hole': {
		type: 'Polygon',
		coordinates: [star([106.38, 26.45], 0.03, 9, 2, 180), star([106.38, 26.45], 0.02, 0, 0, 24).toReversed()]
	},
	'two parts whose buffers meet': {
		type: 'MultiPolygon',
		coordinates: [[star([106.5, 26.66], 0.02, 5, 0.8, 60)], [star([106.555, 26.69], 0.012, 3, 0.5, 40)]]
	},
	'a triangle with edges of 20 km': { type: 'Polygon', coordinates: [[[106.3, 26.4], [106.52, 26.41], [106.4, 26.6], [106.3, 26.4]]] }
};

/** Positions all along the line: each vertex, each middle, and three more on each edge. */
function sample(geometry: Polygon | MultiPolygon): Position[] {
	const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
	let seed = 7;
	const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
	return rings.flatMap((ring) =>
		ring.slice(1).flatMap((b, i) =>
			[0, 0.5, random(), random(), random()].map((share) =>
				[0, 1].map((axis) => (ring[i]?.[axis] ?? NaN) + ((b[axis] ?? NaN) - (ring[i]?.[axis] ?? NaN)) * share)
			)
		)
	);
}

describe('the geodesic buffer', () => {
	it.each(Object.keys(SHAPES))('is never short of 1000 m and at most 1 cm beyond it round %s', (name) => {
		const shape = SHAPES[name] as Polygon;
		const positions = sample(geodesicBuffer(shape, METRES));
		const distances = positions.map(distanceTo(shape));
		const least = distances.reduce((a, b) => Math.min(a, b));
		const most = distances.reduce((a, b) => Math.max(a, b));
		console.log(`${name}: ${positions.length / 5} vertices, ${positions.length} positions, ${least.toFixed(5)} to ${most.toFixed(5)} m`);
		expect(least).toBeGreaterThanOrEqual(METRES);
		expect(most).toBeLessThanOrEqual(METRES + 0.01);
	}, 60_000);

	it('covers every position 999.99 m from the line, in all directions', () => {
		for (const shape of Object.values(SHAPES)) {
			const buffer = geodesicBuffer(shape, METRES);
			const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
			for (const [lon = NaN, lat = NaN] of rings.flat()) {
				for (let bearing = 0; bearing < 360; bearing += 20) {
					const p = ellipsoid.Direct(lat, lon, bearing, 999.99);
					expect(booleanPointInPolygon([p.lon2 ?? NaN, p.lat2 ?? NaN], buffer)).toBe(true);
				}
			}
		}
	}, 60_000);

	it('covers the polygon itself, and fills a hole that it reaches across', () => {
		const ring = star([106.4, 26.5], 0.03, 0, 0, 60);
		const pond = star([106.4, 26.5], 0.008, 0, 0, 30).toReversed();
		const buffer = geodesicBuffer({ type: 'Polygon', coordinates: [ring, pond] }, METRES);
		expect(buffer.coordinates).toHaveLength(1);
		expect(booleanPointInPolygon([106.4, 26.5], buffer)).toBe(true);
	});

	it('keeps two far parts apart and joins two near ones', () => {
		const near = SHAPES['two parts whose buffers meet'] as MultiPolygon;
		expect(geodesicBuffer(near, METRES).type).toBe('Polygon');
		expect(geodesicBuffer(near, 100).type).toBe('MultiPolygon');
	});

	it('gives the same coordinates each time, rounded to a billionth of a degree', () => {
		const shape = SHAPES['a spiky star with a hole'] as Polygon;
		const buffer = geodesicBuffer(shape, METRES);
		expect(geodesicBuffer(structuredClone(shape), METRES)).toEqual(buffer);
		for (const [lon = NaN] of buffer.coordinates.flat() as Position[]) expect(Number(lon.toFixed(9))).toBe(lon);
	});

	it('refuses what it could not draw truly: no distance, or a part too wide for one plane', () => {
		const shape = SHAPES['a smooth lake'] as Polygon;
		expect(() => geodesicBuffer(shape, 0)).toThrow('expected a positive distance');
		const wide: Polygon = { type: 'Polygon', coordinates: [[[106, 26], [107, 26], [107, 26.1], [106, 26]]] };
		expect(() => geodesicBuffer(wide, METRES)).toThrow('expected under 18000 m');
	});
});
