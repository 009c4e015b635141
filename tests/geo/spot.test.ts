import { lengthBetween, liesOn, metresBetween, spotOf, type DrawnShape } from '#geo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const line = (...coordinates: number[][]): DrawnShape => ({ type: 'LineString', coordinates });
const polygon = (...coordinates: number[][][]): DrawnShape => ({ type: 'Polygon', coordinates });
/** A horseshoe that is open to the north: the middle of its box lies outside. */
const HORSESHOE = polygon([[106, 26], [106.03, 26], [106.03, 26.03], [106.02, 26.03], [106.02, 26.01], [106.01, 26.01], [106.01, 26.03], [106, 26.03], [106, 26]]);
const RING = polygon([[106, 26], [106.03, 26], [106.03, 26.03], [106, 26.03], [106, 26]], [[106.001, 26.001], [106.029, 26.001], [106.029, 26.029], [106.001, 26.029], [106.001, 26.001]]);

describe('the spot that stands for a shape', () => {
	test('is the middle of a line by its length, not by its points', () => {
		expect(spotOf(line([106, 26], [106.0001, 26], [106.0002, 26], [106.01, 26]))).toEqual({ lon: 106.005, lat: 26 });
		const bent = spotOf(line([106, 26], [106.02, 26], [106.02, 26.01]));
		expect(bent?.lon).toBeLessThan(106.02);
		expect(lengthBetween([106, 26], [bent?.lon ?? 0, 26])).toBeCloseTo((lengthBetween([106, 26], [106.02, 26]) + lengthBetween([106.02, 26], [106.02, 26.01])) / 2, 1);
	});

	test('lies in the area itself: not in a bay, not in a hole', () => {
		for (const shape of [HORSESHOE, RING]) {
			const spot = spotOf(shape);
			expect(spot && liesOn(spot, shape, 0)).toBe(true);
		}
		expect([liesOn({ lon: 106.015, lat: 26.02 }, HORSESHOE, 1), liesOn({ lon: 106.015, lat: 26.015 }, RING, 1)]).toEqual([false, false]);
	});

	test('of a line that is a point it is that point; of an area without extent there is none', () => {
		expect(spotOf(line([106, 26], [106, 26]))).toEqual({ lon: 106, lat: 26 });
		expect(spotOf(polygon([[106, 26], [106.1, 26], [106.2, 26], [106, 26]]))).toBeNull();
	});

	test('a spot beside the line lies on it up to the metres allowed', () => {
		const beside = { lon: 106.005, lat: 26.00001 };
		const metres = metresBetween(beside, { lon: 106.005, lat: 26 });
		expect([liesOn(beside, line([106, 26], [106.01, 26]), metres + 0.01), liesOn(beside, line([106, 26], [106.01, 26]), metres - 0.01)]).toEqual([true, false]);
	});

	test('of any line and any triangle it lies on the shape, to a centimetre', () => {
		const positions = fc.array(fc.tuple(fc.double({ min: 106, max: 106.3, noNaN: true }), fc.double({ min: 26, max: 26.3, noNaN: true })), { minLength: 2, maxLength: 7 });
		fc.assert(fc.property(positions, (given) => {
			const shape = line(...given.map((each) => [...each]));
			const spot = spotOf(shape);
			expect(spot && liesOn(spot, shape, 0.02)).toBe(true);
			const [a, b, c] = given.map((each) => [...each]);
			if (!a || !b || !c) return;
			const inside = spotOf(polygon([a, b, c, a]));
			if (inside) expect(liesOn(inside, polygon([a, b, c, a]), 0.02)).toBe(true);
		}));
	});
});
