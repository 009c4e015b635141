import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { areaOf, lengthBetween, metresBetween } from '#geo';
import { compileAreas } from '#geo/compiled';
import { cutter, type CutShape } from '#geo/cut';
import { difference, intersection } from '#geo/shapes';
import { bundledFeatures } from '../store/agreement.ts';
import { box, feature, ON } from './squares.ts';

const squares = [
	feature('left', [box(106.4, 26.5, 106.5, 26.6)]), feature('right', [box(106.5, 26.5, 106.6, 26.6), box(106.53, 26.53, 106.57, 26.57).reverse()]),
	feature('enclave', [box(106.53, 26.53, 106.57, 26.57)]), feature('later', [box(106.4, 26.5, 106.6, 26.6)], { validFrom: '2027-01-01' })
];
const cutSquares = cutter(compileAreas(squares, 'test'));

/** Parts by the codes of their areas, in thousandths of the whole. */
function thousandths(shape: CutShape, on = ON, cut = cutSquares): Record<string, number> {
	const done = cut(shape, on);
	if (!done.ok) throw new Error(`cut: got a shape that crosses itself at ${JSON.stringify(done.doubtAt)}, expected one that does not`);
	const whole = done.parts.reduce((sum, { measure }) => sum + measure, 0);
	return Object.fromEntries(done.parts.map(({ covering, measure }) => [covering.map(({ code }) => code).join('+'), Math.round((measure / whole) * 1000)]));
}

const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });
const line = (...coordinates: Position[]): CutShape => ({ type: 'LineString', coordinates });

describe('a polygon is divided', () => {
	test('at a border, whichever way its ring runs', () => {
		const ring = box(106.47, 26.51, 106.51, 26.52);
		expect(thousandths(polygon(ring))).toEqual({ left: 750, right: 250 });
		expect(thousandths(polygon(ring.toReversed()))).toEqual({ left: 750, right: 250 });
	});

	test('around a hole that another area fills, and beyond every area', () => {
		expect(thousandths(polygon(box(106.5, 26.54, 106.7, 26.56)))).toEqual({ '': 500, right: 300, enclave: 200 });
	});

	test('along its own line where that is the line of an area', () => {
		expect(thousandths(polygon(box(106.4, 26.5, 106.5, 26.6)))).toEqual({ left: 1000 });
		expect(thousandths(polygon(box(106.53, 26.53, 106.57, 26.57)))).toEqual({ enclave: 1000 });
	});

	test('with its own holes and parts', () => {
		expect(thousandths(polygon(box(106.42, 26.52, 106.46, 26.56), box(106.43, 26.53, 106.45, 26.55)))).toEqual({ left: 1000 });
		expect(thousandths({ type: 'MultiPolygon', coordinates: [[box(106.41, 26.51, 106.42, 26.52)], [box(106.51, 26.51, 106.52, 26.52)]] })).toEqual({ left: 500, right: 500 });
	});

	test('by the areas of the date', () => {
		expect(thousandths(polygon(box(106.47, 26.51, 106.51, 26.52)), '2027-01-01')).toEqual({ 'later+left': 750, 'later+right': 250 });
	});

	test.each([
		['a bow tie', polygon([[106.4, 26.5], [106.5, 26.6], [106.5, 26.5], [106.4, 26.6], [106.4, 26.5]])],
		['a loop drawn twice', polygon([...box(106.4, 26.5, 106.5, 26.6), ...box(106.4, 26.5, 106.5, 26.6)])],
		['a hole outside', polygon(box(106.4, 26.5, 106.5, 26.6), box(106.6, 26.5, 106.7, 26.6))],
		['parts that overlap', { type: 'MultiPolygon', coordinates: [[box(106.4, 26.5, 106.5, 26.6)], [box(106.45, 26.5, 106.55, 26.6)]] } satisfies MultiPolygon]
	])('or refused: %s, with a place where it is wrong', (_name, shape) => {
		const done = cutSquares(shape, ON);
		expect(done.ok ? null : done.doubtAt.lat).toBeGreaterThanOrEqual(26.5);
		expect(done.ok ? null : done.doubtAt.lat).toBeLessThanOrEqual(26.6);
	});
});

describe('a line is cut', () => {
	test('where the areas change', () => {
		expect(thousandths(line([106.35, 26.51], [106.55, 26.51]))).toEqual({ '': 250, left: 500, right: 250 });
	});

	test('and belongs to both sides where it runs along a border, slanting borders too', () => {
		expect(thousandths(line([106.5, 26.45], [106.5, 26.55]))).toEqual({ 'left+right': 500, '': 500 });
		const [a, b]: [Position, Position] = [[106.41237, 26.51], [106.4991, 26.58713]];
		const slanting = [feature('above', [[a, b, [106.4, 26.6], a]]), feature('below', [[a, [106.6, 26.5], b, a]])];
		expect(thousandths(line(a, b), ON, cutter(compileAreas(slanting, 'test')))).toEqual({ 'above+below': 1000 });
	});

	test('of many lines each is cut, and standing still adds nothing', () => {
		expect(thousandths({ type: 'MultiLineString', coordinates: [[[106.41, 26.51], [106.42, 26.51], [106.42, 26.51]], [[106.51, 26.51], [106.52, 26.51]]] })).toEqual({ left: 500, right: 500 });
		expect(cutSquares(line([106.41, 26.51], [106.41, 26.51]), ON)).toEqual({ ok: true, parts: [] });
	});
});

/** A star on a lattice, so that its vertices and edges often meet those of others exactly; it never crosses itself. */
const star = fc.record({ x: fc.integer({ min: 0, max: 12 }), y: fc.integer({ min: 0, max: 12 }), radii: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 8, maxLength: 8 }) })
	.map(({ x, y, radii }): Position[] => {
		const directions = [[1, 0], [1, 1], [0, 1], [-1, 1], [-1, 0], [-1, -1], [0, -1], [1, -1]] as const;
		const ring = radii.map((radius, i): Position => [106 + (x + (directions[i]?.[0] ?? 0) * radius) / 16, 26 + (y + (directions[i]?.[1] ?? 0) * radius) / 16]);
		return [...ring, ring[0] ?? []];
	});

describe('whatever lies on whatever', () => {
	test('a polygon has as much on each area as JTS finds, and all of it together', () => {
		fc.assert(fc.property(fc.array(star, { minLength: 1, maxLength: 4 }), star, (rings, ring) => {
			const features = rings.map((each, i) => feature(String(i), [each]));
			const shape = polygon(ring);
			const done = cutter(compileAreas(features, 'test'))(shape, ON);
			if (!done.ok) throw new Error('cut: got a refusal, expected parts');
			const on = (code: string) => done.parts.filter(({ covering }) => covering.some((area) => area.code === code)).reduce((sum, { measure }) => sum + measure, 0);
			const whole = areaOf(shape);
			expect(Math.abs(done.parts.reduce((sum, { measure }) => sum + measure, 0) / whole - 1)).toBeLessThan(1e-9);
			for (const { geometry, properties: { code } } of features) {
				expect(Math.abs(on(code) - areaOf(intersection(shape, geometry))) / whole).toBeLessThan(1e-9);
				expect(Math.abs(whole - on(code) - areaOf(difference(shape, geometry))) / whole).toBeLessThan(1e-9);
			}
		}), { numRuns: 300, seed: 5 });
	});

	test('a line keeps its length', () => {
		const position = fc.tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 16 })).map(([x, y]): Position => [106 + x / 16, 26 + y / 16]);
		fc.assert(fc.property(fc.array(star, { minLength: 1, maxLength: 4 }), fc.array(position, { minLength: 2, maxLength: 5 }), (rings, positions) => {
			const done = cutter(compileAreas(rings.map((each, i) => feature(String(i), [each])), 'test'))(line(...positions), ON);
			if (!done.ok) throw new Error('cut: got a refusal, expected parts');
			const length = positions.slice(1).reduce((sum, to, i) => sum + lengthBetween(positions[i] ?? [], to), 0);
			expect(Math.abs(done.parts.reduce((sum, { measure }) => sum + measure, 0) - length)).toBeLessThan(1e-6 * Math.max(1, length));
		}), { numRuns: 300, seed: 7 });
	});

	test('lines that nearly coincide share the ground as those that do', async () => {
		const features = await bundledFeatures();
		const cut = cutter(compileAreas(features, 'test'));
		// a tenth of a millimetre, as rounded coordinates of another system come back
		let turn = 0;
		const moved = ([lon = NaN, lat = NaN]: Position): Position => [lon + ((turn++ % 7) - 3) * 3e-10, lat + ((turn++ % 5) - 2) * 3e-10];
		for (const { geometry, properties: { id } } of features) {
			const rings = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
			const shape: MultiPolygon = { type: 'MultiPolygon', coordinates: rings.map((each) => each.map((ring) => {
				const open = ring.slice(0, -1).map(moved);
				return [...open, open[0] ?? []];
			})) };
			const done = cut(shape, ON);
			if (!done.ok) throw new Error(`cut: got a refusal of ${id}, expected parts`);
			const whole = areaOf(shape);
			const inside = done.parts.filter(({ covering }) => covering.some((area) => area.id === id)).reduce((sum, { measure }) => sum + measure, 0);
			expect(Math.abs(inside / whole - 1)).toBeLessThan(1e-5);
			expect(Math.abs(done.parts.reduce((sum, { measure }) => sum + measure, 0) / whole - 1)).toBeLessThan(1e-6);
		}
	});
});

test('10,000 vertices take no longer than a person waits', async () => {
	const cut = cutter(compileAreas(await bundledFeatures(), 'test'));
	const ring = Array.from({ length: 10_000 }, (_, i): Position => {
		const [turn, radius] = [(2 * Math.PI * i) / 10_000, 0.25 * (1 + 0.02 * ((((i * 7919) % 101) / 101) - 0.5))];
		return [106.4 + radius * Math.cos(turn), 26.5 + radius * Math.sin(turn)];
	});
	const began = performance.now();
	expect(cut(polygon([...ring, ring[0] ?? []]), ON).ok).toBe(true);
	expect(performance.now() - began).toBeLessThan(2000);
});

test('a length along a line is that of its short pieces', () => {
	const [from, to] = [[105, 25], [108.5, 28]];
	let sum = 0;
	for (let i = 0; i < 1000; i++) {
		const at = (share: number) => ({ lon: 105 + 3.5 * share, lat: 25 + 3 * share });
		sum += metresBetween(at(i / 1000), at((i + 1) / 1000));
	}
	expect(lengthBetween(from ?? [], to ?? []) / sum).toBeCloseTo(1, 9);
});
