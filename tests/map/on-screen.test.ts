import { describe, expect, test } from 'vitest';
import { degreesWide } from '#map/counted';
import { onScreen } from '../../src/lib/map/on-screen.ts';

const camera = { zoom: 0, centre: { lon: 0, lat: 0 } };

describe('where a point stands on the map', () => {
	test('what the map is centred on stands in its middle', () => {
		const centre = { lon: 106.4, lat: 26.5 };
		expect(onScreen(centre, { zoom: 12, centre })).toEqual({ x: 0, y: 0 });
	});

	test('the corner of the Mercator world is 256 pixels away at zoom 0, and twice as far at each further zoom', () => {
		// EPSG:3857 is square: its northern edge lies at 85.0511287798066 degrees
		const corner = { lon: 180, lat: 85.0511287798066 };
		const { x, y } = onScreen(corner, camera);
		expect([x, y].map((each) => Number(each.toFixed(6)))).toEqual([256, -256]);
		expect(onScreen(corner, { ...camera, zoom: 3 }).x).toBe(2048);
	});

	test('so many pixels are so many degrees', () => {
		expect(onScreen({ lon: degreesWide(64, 11), lat: 0 }, { ...camera, zoom: 11 }).x).toBeCloseTo(64, 6);
	});
});
