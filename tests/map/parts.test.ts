import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaKind } from '../../src/lib/duty/index.ts';
import { metresBetween, turfIndex, type AreaFeature } from '../../src/lib/geo/index.ts';
import { boundaryLines } from '../../src/lib/map/boundary-lines.ts';
import { cameraFrom, hashOf, REACH, ZOOMS } from '../../src/lib/map/camera.ts';
import { HATCH_TILE, hatchPicture } from '../../src/lib/map/hatching.ts';
import { boundsOfAreas, boundsOfFeatures, kindsInView, liesWithin } from '../../src/lib/map/in-view.ts';
import { labelPoints } from '../../src/lib/map/label-points.ts';
import { legendEntries } from '../../src/lib/map/legend.ts';
import { markFeatures } from '../../src/lib/map/mark.ts';
import { figureBelow, metresPerPixel, pickAccuracy, roundFigure, scaleBar } from '../../src/lib/map/scale.ts';

function square(kind: AreaKind, code: string, west: number, south: number, illustrative = true): AreaFeature {
	const size = 0.1;
	const [east, north] = [west + size, south + size];
	return {
		type: 'Feature', geometry: { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] },
		properties: {
			id: `${kind}-${code}`, kind, code, name: code, nameEn: code, territory: kind === 'district' ? 'guiyang' : null, version: 1,
			validFrom: '2024-03-01', validTo: null, source: 'drawn', licence: 'free', accuracy: 1500, illustrative
		}
	};
}

describe('the camera in the hash', () => {
	it('comes back as it went in, to half a pixel', () => {
		const lon = fc.double({ min: REACH[0] + 0.01, max: REACH[2] - 0.01, noNaN: true });
		const lat = fc.double({ min: REACH[1] + 0.01, max: REACH[3] - 0.01, noNaN: true });
		fc.assert(fc.property(lon, lat, fc.double({ min: ZOOMS.min, max: ZOOMS.max, noNaN: true }), (x, y, zoom) => {
			const kept = cameraFrom(hashOf({ zoom, centre: { lon: x, lat: y } }));
			expect(kept?.zoom).toBeCloseTo(zoom, 1);
			expect(metresBetween(kept?.centre ?? { lon: 0, lat: 0 }, { lon: x, lat: y }) / metresPerPixel(y, zoom)).toBeLessThan(0.75);
		}), { numRuns: 500, seed: 1 });
	});

	it('is none when the hash is something else', () => {
		for (const hash of ['', '#', '#answer', '#10/26.5', '#10/26.5/106.4/30', '#30/26.5/106.4', '#10/51.5/0.1', '#//', '#a/b/c']) expect(cameraFrom(hash)).toBeNull();
	});
});

describe('what a pick means', () => {
	it('is a round figure of four pixels, twice that for a finger, never under a metre', () => {
		expect(metresPerPixel(26.5, 11)).toBeCloseTo(34.3, 0);
		expect(pickAccuracy(26.5, 11, false)).toBe(100);
		expect(pickAccuracy(26.5, 11, true)).toBe(200);
		expect(pickAccuracy(26.5, 18, false)).toBe(1);
	});

	it('rounds to 1, 2 or 5 of a power of ten, the nearest by ratio', () => {
		fc.assert(fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (value) => {
			expect(Number(roundFigure(value).toExponential()[0])).toSatisfy((digit: number) => [1, 2, 5].includes(digit));
			expect(Math.max(roundFigure(value) / value, value / roundFigure(value))).toBeLessThan(1.6);
			expect(figureBelow(value)).toBeLessThanOrEqual(value * 1.000001);
			expect(figureBelow(value) * 2.5).toBeGreaterThanOrEqual(value * 0.999);
		}), { seed: 2 });
	});

	it('draws a scale bar as long as it says', () => {
		const { metres, width } = scaleBar(26.5, 11.3, 110);
		expect(width).toBeLessThanOrEqual(110);
		expect(width * metresPerPixel(26.5, 11.3)).toBeCloseTo(metres, 6);
	});
});

describe('the mark', () => {
	const point = { lon: 106.4, lat: 26.5 };
	const parts = (accuracy: number, boundary: Parameters<typeof markFeatures>[0] extends infer M ? M extends { boundary: infer B } ? B : never : never) =>
		markFeatures({ point, accuracy, boundary }, 'zh').features;

	it('is nothing, a point, a point in a circle, and a line with its length', () => {
		expect(markFeatures(null, 'zh').features).toEqual([]);
		expect(parts(0, null).map(({ properties }) => properties?.['part'])).toEqual(['point']);
		const all = parts(50, { foot: { lon: 106.41, lat: 26.5 }, distance: 995.6 });
		expect(all.map(({ properties }) => properties?.['part'])).toEqual(['accuracy', 'boundary', 'foot', 'label', 'point']);
		expect(all[3]?.properties?.['text']).toContain('996');
	});

	it('has a circle that keeps its radius on the ground', () => {
		const [circle] = parts(500, null);
		const ring = circle?.geometry.type === 'Polygon' ? (circle.geometry.coordinates[0] ?? []) : [];
		expect(ring.length).toBe(73);
		for (const [lon = NaN, lat = NaN] of ring) expect(metresBetween(point, { lon, lat })).toBeCloseTo(500, 2);
	});

	it('draws no line of no length', () => {
		expect(parts(0, { foot: point, distance: 0 }).map(({ properties }) => properties?.['part'])).toEqual(['point']);
	});
});

describe('the hatching', () => {
	for (const hatch of ['rising', 'dense', 'cross', 'upright', 'level'] as const) {
		for (const ratio of [1, 2]) {
			it(`${hatch} at ${ratio}x meets itself at the seams of its tile and leaves most of the ground free`, () => {
				const { width, data } = hatchPicture(hatch, '#c01830', ratio);
				expect(width).toBe(HATCH_TILE * ratio);
				expect([...data.slice(0, 3)]).toEqual([0xc0, 0x18, 0x30]);
				const alpha = (x: number, y: number) => data[(((y + width) % width) * width + ((x + width) % width)) * 4 + 3] ?? 0;
				const inked = Array.from({ length: width * width }, (_, i) => alpha(i % width, Math.floor(i / width)));
				expect(inked.filter((a) => a > 75).length / inked.length).toBeLessThan(0.6);
				expect(Math.max(...inked)).toBeGreaterThan(80);
				// along a stroke the ink is the same on both sides of the seam
				const [dx, dy] = ({ rising: [1, -1], dense: [1, -1], upright: [0, 1], level: [1, 0], cross: [0, 0] } as const)[hatch];
				for (let i = 0; i < width * width; i++) {
					const [x, y] = [i % width, Math.floor(i / width)];
					expect(Math.abs(alpha(x + dx, y + dy) - alpha(x, y))).toBeLessThanOrEqual(1);
				}
			});
		}
	}
});

describe('what is in view', () => {
	const areas = [square('lake', 'a', 106.3, 26.4), square('zone-1', 'b', 107, 26.4)];
	it('is each kind of which an area meets the view', () => {
		expect(kindsInView(areas, [106, 26, 106.5, 27])).toEqual(['lake']);
		expect(kindsInView(areas, [106, 26, 108, 27])).toEqual(['lake', 'zone-1']);
		expect(kindsInView(areas, [100, 26, 101, 27])).toEqual([]);
	});
	it('has a box, and features of any shape have one too', () => {
		expect(boundsOfAreas(areas)?.map((degrees) => Number(degrees.toFixed(6)))).toEqual([106.3, 26.4, 107.1, 26.5]);
		expect(boundsOfAreas([])).toBeNull();
		const mixed = [{ type: 'Point', coordinates: [1, 2] }, { type: 'LineString', coordinates: [[3, 4], [0, 5]] }] as const;
		const features = mixed.map((geometry) => ({ type: 'Feature' as const, properties: {}, geometry: structuredClone(geometry) as never }));
		expect(boundsOfFeatures({ type: 'FeatureCollection', features })).toEqual([0, 2, 3, 5]);
		expect(liesWithin([1, 1, 2, 2], [0, 0, 3, 3])).toBe(true);
		expect(liesWithin([1, 1, 4, 2], [0, 0, 3, 3])).toBe(false);
	});
	it('writes each name once, inside its area', async () => {
		const points = await labelPoints(areas);
		expect(points.map(({ properties }) => properties.id)).toEqual(['lake-a', 'zone-1-b']);
		for (const { geometry, properties } of points) {
			const [lon = NaN, lat = NaN] = geometry.coordinates;
			const [covering = []] = await turfIndex(areas).covering([{ lon, lat }], '2026-01-01');
			expect(covering.map(({ id }) => id)).toEqual([properties.id]);
		}
	});
});

describe('the hatchings of zones within one another', () => {
	it('lie on one grid: where the weaker has ink the stricter has as much', () => {
		const inks = (['rising', 'dense', 'cross'] as const).map((hatch) => hatchPicture(hatch, '#000000').data.filter((_, i) => i % 4 === 3));
		inks[0]?.forEach((alpha, i) => {
			expect(inks[1]?.[i]).toBeGreaterThanOrEqual(alpha);
			expect(inks[2]?.[i]).toBeGreaterThanOrEqual(inks[1]?.[i] ?? 0);
		});
	});
});

describe('the lines that are drawn', () => {
	const [left, right] = [square('district', 'l', 106, 26), square('district', 'r', 106.1, 26)];
	const length = (areas: AreaFeature[]) => boundaryLines(areas).reduce((sum, { geometry }) => sum + geometry.coordinates.length - 1, 0);
	it('hold a shared border once, and every other stretch of every area', () => {
		expect(length([left])).toBe(4);
		expect(length([left, right])).toBe(7);
		expect(length([left, square('lake', 'x', 106, 26)])).toBe(8);
	});
	it('are official where either neighbour is', () => {
		const lines = boundaryLines([left, square('district', 'r', 106.1, 26, false)]);
		const official = lines.filter(({ properties }) => !properties.illustrative).flatMap(({ geometry }) => geometry.coordinates);
		expect(official).toHaveLength(5);
	});
});

describe('the legend', () => {
	const areas = [square('lake', 'a', 106.3, 26.4), square('zone-1', 'b', 107, 26.4), square('district', 'c', 107, 26.4, false), square('district', 'd', 106, 26)];
	const entries = legendEntries(areas, ['lake'], ['zone-1']);
	it('lists the kinds that are held, what covers the rest first', () => {
		expect(entries.map(({ kind }) => kind)).toEqual(['zone-1', 'lake', 'district']);
		expect(entries.map(({ inView }) => inView)).toEqual([false, true, false]);
		expect(entries.map(({ hidden }) => hidden)).toEqual([true, false, false]);
	});
	it('calls a kind illustrative when any of it is, and names each source once', () => {
		expect(entries[2]).toMatchObject({ count: 2, illustrative: true, accuracy: 1500, since: '2024-03-01', sources: ['drawn · free'], territories: ['guiyang'] });
	});
});
