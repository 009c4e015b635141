import { addCorner, closedShape, deleteCorner, insertCorner, isWhole, moveCorner, nearestLine, openShape, shareCorners, type Corner, type DrawnArea } from '#proposals/drawing';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { feature, square } from './making.ts';

const [A, B, C, D, E, F]: Position[] = [[0, 0], [1, 0], [1, 1], [0, 1], [2, 0], [2, 1]];
/** Two squares that share the edge from B to C, drawn in opposite directions. */
const TWO: readonly DrawnArea[] = [[[[A!, B!, C!, D!]]], [[[B!, E!, F!, C!]]]];
const corner = (area: number, index: number): Corner => ({ area, polygon: 0, ring: 0, index });

describe('corners that two areas share', () => {
	test('move together, or one alone where that is wanted', () => {
		const to = [1.2, 0.1];
		expect(moveCorner(TWO, corner(0, 1), to, true)).toEqual([[[[A, to, C, D]]], [[[to, E, F, C]]]]);
		const alone = moveCorner(TWO, corner(0, 1), to, false);
		expect(alone[0]).toEqual([[[A, to, C, D]]]);
		expect(alone[1]).toBe(TWO[1]);
	});

	test('are put into the edge of both, whichever way it runs, and into no other', () => {
		const M = [1, 0.5];
		expect(insertCorner(TWO, corner(0, 1), M, true)).toEqual([[[[A, B, M, C, D]]], [[[B, E, F, C, M]]]]);
		expect(insertCorner(TWO, corner(0, 1), M, false)[1]).toBe(TWO[1]);
		expect(insertCorner(TWO, corner(0, 3), [0, 0.5], true)).toEqual([[[[A, B, C, D, [0, 0.5]]]], TWO[1]]);
	});

	test('are taken away from both, unless a ring would be left with two', () => {
		expect(deleteCorner(TWO, corner(0, 1), true)).toEqual({ ok: true, areas: [[[[A, C, D]]], [[[E, F, C]]]] });
		const triangle: readonly DrawnArea[] = [[[[A!, B!, C!]]], TWO[1]!];
		expect(deleteCorner(triangle, corner(1, 0), true)).toEqual({ ok: false, reason: 'too-few' });
		expect(deleteCorner(triangle, corner(1, 0), false)).toEqual({ ok: true, areas: [triangle[0], [[[E, F, C]]]] });
	});
});

test('an area of several parts with holes is opened and closed without loss', () => {
	const shape = { type: 'MultiPolygon' as const, coordinates: [[[A!, E!, F!, D!, A!], [[0.2, 0.2], [0.4, 0.2], [0.4, 0.4], [0.2, 0.2]]], [[[5, 5], [6, 5], [6, 6], [5, 5]]]] };
	expect(closedShape(openShape(shape))).toEqual(shape);
});

test('a ring is drawn corner by corner, and is whole with three; what encloses nothing is left out', () => {
	const drawn = [A!, B!, C!].reduce<readonly DrawnArea[]>((areas, position) => addCorner(areas, { area: 0, polygon: 0, ring: 0 }, position), [[[[]]]]);
	expect(isWhole(drawn[0]!)).toBe(true);
	expect(isWhole([[[A!, B!]]])).toBe(false);
	expect(closedShape([[[A!, B!]]])).toBeNull();
	expect(closedShape([...drawn[0]!, [[A!, B!]]])).toEqual({ type: 'MultiPolygon', coordinates: [[[A, B, C, A]]] });
});

describe('a point clings', () => {
	const rings = [[A!, B!, C!, D!]];

	test('to a corner within reach before an edge that is nearer', () => {
		expect(nearestLine({ lon: 0.0004, lat: 0.00001 }, rings, 100)).toMatchObject({ on: 'corner', position: A });
	});

	test('to an edge, the closing one too, where no corner is within reach', () => {
		expect(nearestLine({ lon: 0.5, lat: 0.0001 }, rings, 100)).toMatchObject({ on: 'edge', position: [0.5, 0] });
		expect(nearestLine({ lon: -0.0001, lat: 0.5 }, rings, 100)).toMatchObject({ on: 'edge', position: [0, 0.5] });
	});

	test('to nothing beyond its reach', () => {
		expect(nearestLine({ lon: 0.5, lat: 0.002 }, rings, 100)).toBeNull();
	});
});

test('neighbours are the areas with two corners in common; one that only touches at a corner is none, nor is a computed extent', () => {
	const own = feature('district', '1', square(0, 0, 1));
	const beside = feature('district', '2', square(1, 0, 1));
	const diagonal = feature('district', '3', square(1, 1, 1));
	const extent = feature('extent-1000m', '4', square(1, 0, 1));
	expect(shareCorners(own, [own, beside, diagonal, extent])).toEqual([beside]);
});
