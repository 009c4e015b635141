import { DOMParser } from '@xmldom/xmldom';
import proj4 from 'proj4';
import type { MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { AREA_KINDS } from '#duty';
import { offset } from '#geo';
import { KIND_LOOKS, SORT_LOOKS } from '../../../src/lib/server/adjustments/review-file/looks.ts';
import { mapOf, spotOn, viewOf, type View } from '../../../src/lib/server/adjustments/review-file/map.ts';
import { svgMap } from '../../../src/lib/server/adjustments/review-file/svg-map.ts';
import { CHANGE_LOOKS } from '../../../src/lib/map/change-looks.ts';
import { LOOKS } from '../../../src/lib/map/palette.ts';
import { box } from '../../store/areas.ts';

const SIZE = { width: 134, height: 118 };
const square = (west: number, south: number, east: number, north: number): MultiPolygon => ({ type: 'MultiPolygon', coordinates: [[box(west, south, east, north)]] });
const viewOn = (...shapes: MultiPolygon[]): View => {
	const view = viewOf(shapes, SIZE);
	if (!view) throw new Error('viewOn: got no view, expected one');
	return view;
};

describe('a map on paper', () => {
	test('has the scale that it says: a kilometre on the ground is as long on the paper, anywhere and in any direction', () => {
		const view = viewOn(square(106.3, 26.4, 106.55, 26.62));
		expect(view.scale).toBe(250_000);
		for (const lon of [106.31, 106.43, 106.54]) for (const lat of [26.41, 26.51, 26.61]) for (const [east, north] of [[1000, 0], [0, 1000], [600, -800]] as const) {
			const to = offset({ lon, lat }, east, north);
			const [[x, y], [toX, toY]] = [spotOn(view, [lon, lat]), spotOn(view, [to.lon, to.lat])];
			// 4 mm, true to a thousandth of a millimetre
			expect(Math.hypot(toX - x, toY - y)).toBeCloseTo(1_000_000 / view.scale, 3);
		}
	});

	test('is the projection that it says, as PROJ has it', () => {
		const view = viewOn(square(106.3, 26.4, 106.55, 26.62));
		const plane = proj4(`+proj=tmerc +lat_0=0 +lon_0=${view.meridian} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m`);
		for (const position of [[106.31, 26.42], [106.5, 26.6]]) {
			const [easting = 0, northing = 0] = plane.forward(position);
			const [x, y] = spotOn(view, position);
			expect(x).toBeCloseTo(SIZE.width / 2 + ((easting - view.easting) * 1000) / view.scale, 6);
			expect(y).toBeCloseTo(SIZE.height / 2 - ((northing - view.northing) * 1000) / view.scale, 6);
		}
	});

	test('takes the largest scale at which everything fits within its frame', () => {
		for (const width of [0.0005, 0.004, 0.03, 0.2, 1.1]) {
			const shape = square(106.4, 26.4, 106.4 + width, 26.4 + width / 2);
			const { shapes } = mapOf(viewOn(shape), [{ geometry: shape, look: KIND_LOOKS['zone-1'] }], false);
			for (const [x, y] of shapes[0]?.rings.flat() ?? []) expect(x > 0 && x < SIZE.width && y > 0 && y < SIZE.height).toBe(true);
		}
		expect(viewOf([], SIZE)).toBeNull();
	});

	test('draws a bar of round metres in its own scale, leaves out what lies elsewhere, and keeps holes', () => {
		const view = viewOn(square(106.4, 26.4, 106.5, 26.5));
		const ring: MultiPolygon = { type: 'MultiPolygon', coordinates: [[box(106.42, 26.42, 106.48, 26.48), box(106.44, 26.44, 106.45, 26.45)]] };
		const map = mapOf(view, [{ geometry: ring, look: KIND_LOOKS['zone-2'], name: '二级' }, { geometry: square(107, 27, 107.1, 27.1), look: KIND_LOOKS.lake, name: '别处' }], true);
		expect([map.shapes.length, map.shapes[0]?.rings.length, map.names.map(({ text }) => text)]).toEqual([1, 2, ['二级']]);
		expect(map.bar.length).toBeCloseTo((map.bar.metres * 1000) / map.scale, 9);
		expect(String(map.bar.metres)).toMatch(/^[125]0*$/);
		const drawn = map.marks[1]?.line.map(([x]) => x) ?? [];
		expect(Math.max(...drawn) - Math.min(...drawn)).toBeCloseTo(map.bar.length, 9);
	});

	test('writes the names of areas that lie within one another one below another', () => {
		const shapes = [0.04, 0.03, 0.02, 0.01].map((half) => square(106.45 - half, 26.45 - half, 106.45 + half, 26.45 + half));
		const { names } = mapOf(viewOn(...shapes), shapes.map((geometry, index) => ({ geometry, look: KIND_LOOKS['zone-1'], name: `第${index + 1}级水源保护区` })), false);
		expect(names).toHaveLength(4);
		const heights = names.map(({ at: [, y] }) => y).sort((a, b) => a - b);
		for (const [index, y] of heights.slice(1).entries()) expect(y - (heights[index] ?? 0)).toBeGreaterThan(3);
	});

	test('as SVG is well formed, measured in millimetres, and has no text that a machine without fonts could not show', () => {
		const shape = square(106.4, 26.4, 106.5, 26.5);
		const svg = svgMap(mapOf(viewOn(shape), [{ geometry: shape, look: SORT_LOOKS.changed, name: '名' }], true));
		new DOMParser({ onError: (_level, message) => { throw new Error(message); } }).parseFromString(svg, 'image/svg+xml');
		expect(svg).toMatch(/width="134mm" height="118mm" viewBox="0 0 134 118"/);
		expect(svg).not.toContain('<text');
	});

	test('has the colours of the map on screen', () => {
		for (const kind of AREA_KINDS) expect([kind, KIND_LOOKS[kind].colour]).toEqual([kind, LOOKS[kind].colour]);
		for (const sort of ['added', 'removed', 'changed'] as const) expect(SORT_LOOKS[sort]).toMatchObject(CHANGE_LOOKS[sort]);
	});
});
