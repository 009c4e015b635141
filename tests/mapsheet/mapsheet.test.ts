import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { fromGrid, ZONES, type AreaFeature } from '#geo';
import {
	convergence, drawScene, gridLines, groundOf, growthOf, inZone, layOut, legendHeight, ORIENTATIONS, overlap, PAPERS, scaleBar, scaleFitting, SCALES, sizeOf, toSheet, zoneAt, type Box, type Item, type MapView, type Scene
} from '#mapsheet';
import { geodesicMetres } from '../geo/true-distance.ts';

const measure = (text: string, { size }: { size: number }) => text.length * size * 0.3;
const FRAME: Box = { x: 15, y: 40, width: 190, height: 140 };

function viewAt(lon: number, lat: number, scale: number, frame = FRAME): MapView {
	const system = zoneAt({ lon, lat });
	return { system, centre: inZone(system, { lon, lat }), scale, frame };
}

const square = (kind: AreaFeature['properties']['kind'], west: number, south: number, side: number): AreaFeature => ({
	type: 'Feature',
	geometry: { type: 'Polygon', coordinates: [[[west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south]]] },
	properties: { id: `${kind}-${west}`, kind, code: '1', name: kind, nameEn: kind, territory: 'guiyang', version: 1, validFrom: '2024-03-01', validTo: null, source: 's', licence: '', accuracy: 100, illustrative: true }
});

const textsIn = (items: readonly Item[]): readonly string[] => items.flatMap((item) => (item.kind === 'text' ? [item.text] : item.kind === 'clip' ? textsIn(item.items) : []));

describe('a sheet', () => {
	const sheets = PAPERS.flatMap((paper) => ORIENTATIONS.flatMap((orientation) => ([1, 2] as const).map((maps) => ({ paper, orientation, maps }))));

	test.each(sheets)('$paper $orientation with $maps: nothing lies on anything else, and the map has room', ({ maps, ...sheet }) => {
		const growth = growthOf(sheet);
		const layout = layOut({ sheet, maps, keyHeight: (width) => legendHeight(16, width, growth) + 35 * growth, textHeight: () => 400 * growth });
		const { width, height } = sizeOf(sheet);
		const boxes = [layout.title, ...layout.captions, ...layout.maps, ...layout.strips, layout.text, layout.key, layout.foot];
		expect(layout.maps).toHaveLength(maps);
		for (const [index, box] of boxes.entries()) {
			expect([box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height, box.width > 0, box.height >= 0]).toEqual([true, true, true, true, true, true]);
			for (const other of boxes.slice(index + 1)) expect([box, other, overlap(box, other)]).toEqual([box, other, false]);
		}
		const mapped = layout.maps.reduce((sum, map) => sum + map.width * map.height, 0);
		expect(mapped / (width * height)).toBeGreaterThan(0.2);
	});
});

describe('a view', () => {
	const spots = [[106.41, 26.52], [106.49, 26.5], [106.51, 26.5], [105.9, 26.2], [106.9, 26.8]] as const;

	test.each(SCALES)('at 1:%i is true by geodesics, wherever it looks and in every direction', (scale) => {
		for (const [lon, lat] of spots) {
			const view = viewAt(lon, lat, scale);
			const half = (FRAME.height * scale) / 2000;
			for (const bearing of [0, 45, 90, 160]) {
				const [dx, dy] = [Math.sin((bearing * Math.PI) / 180) * half, Math.cos((bearing * Math.PI) / 180) * half];
				const far = { lon: lon + dx / 99_500, lat: lat + dy / 110_800 };
				const [[ax, ay], [bx, by]] = [toSheet(view, { lon, lat }), toSheet(view, far)];
				const ground = (Math.hypot(ax - bx, ay - by) * scale) / 1000;
				expect(Math.abs(ground / geodesicMetres([lon, lat], [far.lon, far.lat]) - 1)).toBeLessThan(0.0005);
			}
		}
	});

	test('is true to a thousandth even in the corners of the largest sheet at the smallest scale', () => {
		const [frame = FRAME] = layOut({ sheet: { paper: 'A0', orientation: 'landscape' }, maps: 1, keyHeight: () => 100, textHeight: () => 100 }).maps;
		expect(frame.width).toBeGreaterThan(900);
		for (const [lon, lat] of [[104, 25], [104, 28], [106.5, 25], [106.5, 26.5], [108.5, 28]] as const) {
			const view = viewAt(lon, lat, 250_000, frame);
			const { west, east, south, north } = groundOf(view);
			for (const [easting, northing] of [[west, south], [east, south], [east, north], [west, north]] as const) {
				const a = fromGrid({ easting, northing }, ZONES[view.system].centralMeridian);
				const b = fromGrid({ easting: easting + 700, northing: northing + 700 }, ZONES[view.system].centralMeridian);
				expect(Math.abs(Math.hypot(700, 700) / geodesicMetres([a.lon, a.lat], [b.lon, b.lat]) - 1)).toBeLessThan(0.001);
			}
		}
	});

	test('takes the zone whose meridian is nearer, on either side of the seam', () => {
		expect([zoneAt({ lon: 106.499, lat: 26.5 }), zoneAt({ lon: 106.501, lat: 26.5 })]).toEqual(['gk3-35', 'gk3-36']);
	});

	test('knows how far grid north lies from true north, as PROJ has it', () => {
		for (const [lon, lat] of spots) {
			const system = zoneAt({ lon, lat });
			const project = proj4(`+proj=tmerc +lat_0=0 +lon_0=${ZONES[system].centralMeridian} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80`);
			const [south, north] = [project.forward([lon, lat - 0.01]), project.forward([lon, lat + 0.01])];
			const turned = (Math.atan2((south[0] ?? 0) - (north[0] ?? 0), (north[1] ?? 0) - (south[1] ?? 0)) * 180) / Math.PI;
			expect(convergence(system, { lon, lat })).toBeCloseTo(turned, 3);
		}
	});

	test('has a grid whose figures PROJ finds at its lines', () => {
		const view = viewAt(106.41, 26.52, 50_000);
		const project = proj4('+proj=tmerc +lat_0=0 +lon_0=105 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80');
		const lines = gridLines(view, 19);
		expect(lines.length).toBeGreaterThan(10);
		for (const { along, label, from } of lines) {
			const [easting, northing] = along === 'easting' ? [Number(label.slice(2)) * 1000, view.centre.northing] : [view.centre.easting, Number(label) * 1000];
			const [lon = NaN, lat = NaN] = project.inverse([easting, northing]);
			const [x, y] = toSheet(view, { lon, lat });
			expect(along === 'easting' ? x - from[0] : y - from[1]).toBeCloseTo(0, 3);
		}
	});

	test('fits ground into a frame at the largest scale that holds it', () => {
		expect(scaleFitting({ width: 8000, height: 100 }, FRAME)).toBe(50_000);
		expect(scaleFitting({ width: 1, height: 1 }, FRAME)).toBe(5000);
		expect(scaleFitting({ width: 1e6, height: 1 }, FRAME)).toBe(250_000);
	});

	test.each(SCALES)('has a bar of a round length that is as long as it says: 1:%i', (scale) => {
		const { ticks, width } = scaleBar(scale, 70);
		const metres = ticks.at(-1)?.metres ?? NaN;
		expect(width).toBeLessThanOrEqual(70);
		expect(width).toBeCloseTo((metres / scale) * 1000, 9);
		expect(String(metres)).toMatch(/^[125]0*$/);
	});
});

describe('what is drawn of a scene', () => {
	const view = viewAt(106.41, 26.52, 25_000);
	const near = square('zone-2', 106.4, 26.51, 0.02);
	const far = square('park', 107, 27, 0.02);
	const scene: Scene = { areas: [square('district', 106, 26, 1), near, far], base: [{ kind: 'river', name: '远河', source: '', geometry: { type: 'LineString', coordinates: [[107, 27], [107.1, 27.1]] } }] };

	test('the legend is told of what lies in the frame, and of nothing else', () => {
		const { seen } = drawScene(scene, view, 1, measure);
		expect([...seen.kinds].sort()).toEqual(['district', 'zone-2']);
		expect([...seen.areas].sort()).toEqual(['district-106', 'zone-2-106.4']);
		expect([seen.rivers, seen.places, seen.place, seen.accuracy, seen.held, seen.drawn, seen.ghosts, seen.highlight]).toEqual(Array(8).fill(false));
		expect(textsIn(drawScene(scene, view, 1, measure).items)).not.toContain('park');
	});

	test('nothing but what is clipped to the frame is drawn, and names neither touch nor leave it', () => {
		const places = Array.from({ length: 80 }, (_, index) => ({
			kind: 'town', name: `地名${index}`, source: '', geometry: { type: 'Point' as const, coordinates: [106.39 + (index % 10) * 0.004, 26.505 + Math.floor(index / 10) * 0.004] }
		}));
		const { items, seen } = drawScene({ ...scene, base: places, place: { point: { lon: 106.41, lat: 26.52 }, accuracy: 30, boundary: { foot: { lon: 106.415, lat: 26.52 }, distance: '500米' } } }, view, 1, measure);
		expect(items.map(({ kind }) => kind)).toEqual(['clip']);
		expect([seen.place, seen.boundary, seen.places]).toEqual([true, true, true]);
		const boxes = items.flatMap((item) => (item.kind === 'clip' ? item.items : [])).flatMap((item) => (item.kind === 'text' ? [{ x: item.at[0], y: item.at[1] - item.font.size * 0.3, width: measure(item.text, item.font), height: item.font.size * 0.3 }] : []));
		expect(boxes.length).toBeGreaterThan(5);
		for (const [index, box] of boxes.entries()) {
			expect(box.x >= FRAME.x && box.x + box.width <= FRAME.x + FRAME.width && box.y >= FRAME.y && box.y + box.height <= FRAME.y + FRAME.height).toBe(true);
			expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
		}
	});
});
