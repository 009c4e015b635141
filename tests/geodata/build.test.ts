import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { geojson } from 'flatgeobuf';
import type { Feature, MultiPolygon } from 'geojson';
import { AREA_KINDS } from '#duty';
import { areaOf } from '#geo';
import { difference, intersection, type Shape } from '#geo/shapes';
import { buildOutputs } from '../../geodata/steps/outputs.ts';
import { distanceTo } from '../geo/true-distance.ts';

const outputs = buildOutputs();
const shipped = (name: string) => new Uint8Array(readFileSync(new URL(`../../geodata/${name}`, import.meta.url)));
const shape = (id: string): MultiPolygon => {
	const found = outputs.areas.find(({ properties }) => `${properties.kind}-${properties.code}` === id);
	if (!found) throw new Error(`got no ${id}`);
	return found.geometry;
};
const shared = (...ids: string[]) => ids.map(shape).reduce<Shape>((a, b) => intersection(a, b), shape(ids[0] ?? ''));
const squareKilometres = (geometry: Shape) => areaOf(geometry) / 1e6;

describe('the geodata build', () => {
	it.each(Object.entries(outputs.files))('rebuilds %s byte for byte', (name, bytes) => {
		expect(Buffer.compare(shipped(name), bytes)).toBe(0);
	});

	it('has no finding of its own checks, not even a warning', () => {
		expect(outputs.findings).toEqual([]);
	});

	it('writes FlatGeobuf in EPSG:4490 with an index that finds by bounding box', async () => {
		const bytes = shipped('areas.fgb');
		const read = async (rect?: { minX: number; minY: number; maxX: number; maxY: number }) => {
			const out: Feature[] = [];
			const headers: { crs: { code: number } | null; indexNodeSize: number; featuresCount: number }[] = [];
			for await (const feature of geojson.deserialize(bytes, { ...(rect && { rect }), headerMetaFn: (header) => void headers.push(header) })) {
				out.push(feature as Feature);
			}
			return { out, header: headers[0] };
		};
		const all = await read();
		expect(all.header).toMatchObject({ crs: { code: 4490 }, indexNodeSize: 16, featuresCount: outputs.areas.length });
		expect(all.out.map(({ properties, geometry }) => ({ properties, geometry }))).toEqual(
			outputs.areas.map(({ properties, geometry }) => ({ properties, geometry }))
		);
		const few = (await read({ minX: 106.7, minY: 26.72, maxX: 106.72, maxY: 26.74 })).out;
		expect(few.map(({ properties }) => properties?.['code'])).toEqual(['520113']);
	});

	it('holds every kind of area, each with its facts in the agreed order, none passed off as official', () => {
		expect(new Set(outputs.areas.map(({ properties }) => properties.kind))).toEqual(new Set(AREA_KINDS));
		for (const { properties } of outputs.areas) {
			expect(Object.keys(properties)).toEqual([
				'kind', 'code', 'name', 'nameEn', 'territory', 'source', 'licence', 'accuracy', 'illustrative', 'validFrom', 'validTo'
			]);
			expect(properties.illustrative).toBe(true);
			expect(properties.accuracy).toBeGreaterThanOrEqual(1000);
		}
	});

	it('gives the lakes their published areas', () => {
		expect(squareKilometres(shape('lake-hongfeng'))).toBeCloseTo(57.2, 2);
		expect(squareKilometres(shape('lake-baihua'))).toBeCloseTo(14.5, 2);
	});

	it('draws both extents never short of 1000 m and at most 5 cm beyond, the lake included', () => {
		for (const code of ['baihua', 'hongfeng']) {
			const [lake, extent] = [shape(`lake-${code}`), shape(`extent-1000m-${code}`)];
			const ring = extent.coordinates.flat().flat();
			const along = ring.slice(1).flatMap((b, i) => [0, 0.37, 0.5].map((t) => [0, 1].map((k) => (ring[i]?.[k] ?? NaN) * (1 - t) + (b[k] ?? NaN) * t)));
			const distances = along.map(distanceTo(lake));
			const [least, most] = [distances.reduce((a, b) => Math.min(a, b)), distances.reduce((a, b) => Math.max(a, b))];
			console.log(`extent-1000m-${code}: ${ring.length} vertices, ${along.length} positions, ${least.toFixed(5)} to ${most.toFixed(5)} m`);
			expect(least).toBeGreaterThanOrEqual(1000);
			expect(most).toBeLessThanOrEqual(1000.05);
			expect(areaOf(difference(lake, extent))).toBe(0);
		}
	}, 60_000);

	it('tiles the districts exactly: neighbours share vertices and no ground', () => {
		const districts = outputs.areas.filter(({ properties }) => properties.kind === 'district');
		for (const [i, a] of districts.entries()) {
			for (const b of districts.slice(i + 1)) expect(areaOf(intersection(a.geometry, b.geometry))).toBe(0);
		}
	});

	it.each([
		['Guiyang inside a lake extent', 'extent-1000m-hongfeng', 'district-520181'],
		['Anshun inside a lake extent', 'extent-1000m-hongfeng', 'district-520403'],
		['Gaofeng inside the extent', 'extent-1000m-hongfeng', 'guian-town-gaofeng'],
		['Machang inside the extent', 'extent-1000m-hongfeng', 'guian-town-machang'],
		['Huchao inside the extent', 'extent-1000m-hongfeng', 'guian-town-huchao'],
		['Baihua reaching into Baiyun', 'extent-1000m-baihua', 'district-520113'],
		['Baihua reaching into Qingzhen', 'extent-1000m-baihua', 'district-520181'],
		['level 1 in Qingzhen', 'zone-1-hongfeng', 'district-520181'],
		['level 1 in Pingba', 'zone-1-hongfeng', 'district-520403'],
		['level 2 in Machang', 'zone-2-hongfeng', 'guian-town-machang'],
		['level 2 in Guanshanhu', 'zone-2-baihua', 'district-520115'],
		['quasi in Huchao', 'zone-quasi-hongfeng', 'guian-town-huchao'],
		['quasi in Baiyun', 'zone-quasi-baihua', 'district-520113'],
		['the park in the quasi zone', 'park-as-hitech', 'zone-quasi-hongfeng'],
		['the park in the basin', 'park-as-hitech', 'basin-lianghu'],
		['Xixiu in the basin', 'district-520402', 'basin-lianghu']
	])('has ground for every rule: %s', (_, ...ids) => {
		expect(squareKilometres(shared(...ids))).toBeGreaterThan(0.05);
	});

	it('has ground beyond each rule: basin outside the districts, townships outside the basin, quasi land outside the extent', () => {
		const districts = outputs.areas.filter(({ properties }) => properties.kind === 'district').map(({ geometry }) => geometry);
		const outside = districts.reduce<Shape>((rest, district) => difference(rest, district), shape('basin-lianghu'));
		expect(squareKilometres(outside)).toBeGreaterThan(50);
		for (const town of ['huchao', 'machang']) {
			expect(squareKilometres(difference(shape(`guian-town-${town}`), shape('basin-lianghu')))).toBeGreaterThan(5);
		}
		for (const lake of ['baihua', 'hongfeng']) {
			expect(squareKilometres(difference(shape(`zone-quasi-${lake}`), shape(`extent-1000m-${lake}`)))).toBeGreaterThan(20);
		}
	});
});
