import { existsSync, readFileSync } from 'node:fs';
import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { areaOf } from '#geo';
import { fromCgcs2000 } from '../../../src/lib/geo/systems.ts';
import { fixture, geoJson, polygon, prepare } from './fixtures.ts';

const square = (lon: number, lat: number, size = 0.01) => [[lon, lat], [lon + size, lat], [lon + size, lat + size], [lon, lat + size], [lon, lat]];

async function prepared(bytes: Uint8Array, options: Parameters<typeof prepare>[2] = {}) {
	const result = await prepare(bytes, 'a.geojson', options);
	if (!result.ok) throw new Error(`expected areas, got ${result.reason} ${JSON.stringify(result.detail)}`);
	return result;
}

/** Square metres of a square of 0.01 degrees at the lakes, by the geodesic length of its sides. */
const metres = (lat1: number, lon1: number, lat2: number, lon2: number) => Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12 ?? 0;
const SQUARE_METRES = metres(26.505, 106.4, 26.505, 106.41) * metres(26.5, 106.4, 26.51, 106.4);

describe('repairs', () => {
	test('a clean polygon is left as it is, to the last bit', async () => {
		const ring = square(106.4, 26.5);
		const { areas, report } = await prepared(geoJson([{ name: '红枫湖', geometry: polygon(ring) }]));
		expect(areas[0]?.geometry.coordinates).toEqual([[ring]]);
		expect(report.repairs).toEqual([]);
	});

	test('an unclosed ring is closed, doubled points go, a wrong turn is turned: no ground changes', async () => {
		const ring = square(106.4, 26.5).toReversed();
		const { areas, report } = await prepared(geoJson([{ name: '红枫湖', geometry: polygon([ring[0]!, ...ring.slice(0, -1)]) }]));
		expect(areas[0]?.geometry.coordinates).toEqual([[ring.toReversed()]]);
		expect(report.repairs.map(({ what, metres2 }) => [what, metres2])).toEqual([['points-dropped', 0], ['ring-closed', 0], ['turned', 0]]);
		expect(report.repairs[0]?.area).toBe('zone-1-hongfeng');
	});

	test('both halves of a bow-tie stay, and the change is told in square metres', async () => {
		const bow = [[106.4, 26.5], [106.41, 26.51], [106.41, 26.5], [106.4, 26.51], [106.4, 26.5]];
		const { areas, report } = await prepared(geoJson([{ name: '红枫湖', geometry: polygon(bow) }]));
		expect(areas[0]?.geometry.coordinates).toHaveLength(2);
		const [repair] = report.repairs;
		expect(repair).toMatchObject({ area: 'zone-1-hongfeng', what: 'self-intersection', count: 1 });
		expect(areaOf(areas[0]!.geometry) / (SQUARE_METRES / 2)).toBeCloseTo(1, 2);
		expect(repair!.metres2).toBeGreaterThan(0);
	});

	test('a spike goes and takes no ground with it', async () => {
		const spike = [[106.4, 26.5], [106.41, 26.5], [106.41, 26.505], [106.42, 26.505], [106.41, 26.505], [106.41, 26.51], [106.4, 26.51], [106.4, 26.5]];
		const { areas, report } = await prepared(geoJson([{ name: '红枫湖', geometry: polygon(spike) }]));
		expect(report.repairs[0]?.what).toBe('self-intersection');
		expect(report.repairs[0]?.metres2).toBeLessThan(1);
		expect(areaOf(areas[0]!.geometry) / SQUARE_METRES).toBeCloseTo(1, 3);
	});

	test('a loop inside the ring that turns the same way stays land', async () => {
		const loop = [[106.4, 26.5], [106.41, 26.5], [106.41, 26.51], [106.405, 26.51], [106.405, 26.505], [106.408, 26.505], [106.408, 26.508], [106.402, 26.508], [106.402, 26.51], [106.4, 26.51], [106.4, 26.5]];
		const { areas } = await prepared(geoJson([{ name: '红枫湖', geometry: polygon(loop) }]));
		expect(areas[0]?.geometry.coordinates.every((rings) => rings.length >= 1)).toBe(true);
		expect(areaOf(areas[0]!.geometry)).toBeGreaterThan(0.8 * SQUARE_METRES);
	});

	test('a ring without area is dropped and told', async () => {
		const hole = [[106.402, 26.502], [106.404, 26.502], [106.402, 26.502]];
		const { areas, report } = await prepared(geoJson([{ name: '红枫湖', geometry: polygon(square(106.4, 26.5), hole) }]));
		expect(areas[0]?.geometry.coordinates[0]).toHaveLength(1);
		expect(report.repairs.map(({ what }) => what)).toEqual(['ring-dropped']);
	});

	test('polygons of one code become one area; where they overlap the ground counts once', async () => {
		const { areas, report } = await prepared(geoJson([
			{ name: '红枫湖北', geometry: polygon(square(106.4, 26.5)) }, { name: '红枫湖南', geometry: polygon(square(106.405, 26.5)) }
		]));
		expect(areas).toHaveLength(1);
		expect(areaOf(areas[0]!.geometry) / (1.5 * SQUARE_METRES)).toBeCloseTo(1, 3);
		expect(report.repairs).toMatchObject([{ what: 'parts-united', count: 2 }]);
		expect(report.repairs[0]!.metres2 / (0.5 * SQUARE_METRES)).toBeCloseTo(1, 2);
		expect(report.notes).toContainEqual({ id: 'merged', detail: { code: 'hongfeng', features: 2 } });
	});

	test('parts that touch nowhere keep every vertex', async () => {
		const parts = [square(106.4, 26.5), square(106.5, 26.5)];
		const { areas, report } = await prepared(geoJson(parts.map((ring) => ({ name: '红枫湖', geometry: polygon(ring) }))));
		expect(areas[0]?.geometry.coordinates).toEqual(parts.map((ring) => [ring]));
		expect(report.repairs).toEqual([]);
	});
});

describe('who an area is', () => {
	const one = (properties: object, lon = 106.4) => ({ properties, geometry: polygon(square(lon, 26.5)) });

	test.each([
		['district', { name: '清镇市' }, '520181', 'guiyang'],
		['district', { NAME: '贵州省贵阳市清镇市' }, '520181', 'guiyang'],
		['district', { XZQDM: 520181 }, '520181', 'guiyang'],
		['district', { adcode: '520181000000', name: 'whatever' }, '520181', 'guiyang'],
		['district', { 名称: '平坝县' }, '520403', 'anshun'],
		['district', { code: '520421' }, '520403', 'anshun'],
		['district', { mc: '花溪' }, '520111', 'guiyang'],
		['guian-town', { name: '湖潮苗族布依族乡' }, 'huchao', 'guian'],
		['guian-town', { code: '520403105000' }, 'gaofeng', 'guian'],
		['lake', { name: '百花湖' }, 'baihua', null],
		['lake', { name: '红枫湖(北)' }, 'hongfeng', null],
		['lake', { name: 'Hongfeng Lake' }, 'hongfeng', null],
		['zone-2', { name: '红枫湖饮用水水源二级保护区' }, 'hongfeng', null],
		['basin', {}, 'lianghu', null],
		['park', { name: '安顺高新技术产业开发区' }, 'as-hitech', 'anshun'],
		['park', { name: '夏云工业园', territory: 'anshun' }, 'xiayungongyeyuan', 'anshun'],
		['zone-quasi', { code: 'intake-3' }, 'intake-3', null],
		['zone-quasi', {}, 'feature-1', null]
	])('%s %j is %s', async (kind, properties, code, territory) => {
		const { areas } = await prepared(geoJson([one(properties)]), { kind });
		expect(areas).toMatchObject([{ kind, code, territory }]);
		expect(areas[0]?.nameEn).not.toBe('');
	});

	test('a generated code is noted', async () => {
		const { report } = await prepared(geoJson([one({ name: '试验片区' })]));
		expect(report.notes).toContainEqual({ id: 'code-generated', detail: { feature: 1, name: '试验片区', code: 'shiyanpianqu' } });
	});

	test('the operator may name the fields, or the only area', async () => {
		const file = geoJson([one({ name: 'x', 湖: '百花湖', 属: 'guiyang' })]);
		expect((await prepared(file, { nameField: '湖' })).areas[0]?.code).toBe('baihua');
		expect((await prepared(file, { code: 'hongfeng' })).areas[0]?.code).toBe('hongfeng');
		expect((await prepared(file, { kind: 'park', territoryField: '属' })).areas[0]?.territory).toBe('guiyang');
	});

	test('a lake that the mechanism does not name is left out: it would bind land that is not bound', async () => {
		const { areas, report } = await prepared(geoJson([one({ name: '红枫湖' }), one({ name: '阿哈水库' }, 106.6), { name: '红枫湖', geometry: { type: 'Point', coordinates: [106.4, 26.5] } }]), { kind: 'lake' });
		expect(areas.map(({ code }) => code)).toEqual(['hongfeng']);
		expect(report.dropped).toEqual([{ feature: 2, reason: 'not-in-mechanism', label: '阿哈水库' }, { feature: 3, reason: 'not-a-polygon', label: '红枫湖' }]);
	});

	test('of a file of all kinds only the kind asked for is taken', async () => {
		const { areas, report } = await prepared(geoJson([one({ kind: 'lake', code: 'hongfeng' }), one({ kind: 'zone-1', code: 'hongfeng' })]), { kind: 'zone-1' });
		expect(areas).toHaveLength(1);
		expect(report.dropped).toMatchObject([{ feature: 1, reason: 'other-kind' }]);
	});

	test('every area carries what the operator said of the file', async () => {
		const { areas } = await prepared(geoJson([one({ name: '红枫湖' })]), { source: 'bureau', licence: 'internal', accuracy: 2.5, validFrom: '2027-01-01' });
		expect(areas[0]).toMatchObject({ source: 'bureau', licence: 'internal', accuracy: 2.5, validFrom: '2027-01-01', validTo: null, illustrative: false });
	});
});

test('a file from a public Chinese map, declared as GCJ-02, moves back half a kilometre', async () => {
	const shifted = square(106.4, 26.5).map(([lon = 0, lat = 0]) => {
		const point = fromCgcs2000({ lon, lat }, 'gcj02');
		return [point.lon, point.lat];
	});
	const { areas, report } = await prepared(geoJson([{ name: '红枫湖', geometry: polygon(shifted) }]), { crs: 'gcj02' });
	expect(areas[0]?.geometry.coordinates[0]?.[0]?.[0]?.[0]).toBeCloseTo(106.4, 8);
	expect(report.notes.map(({ id }) => id)).toContain('crs-declared-over-file');
});

test('no row of the Shapefile is lost between shapes and table', async () => {
	const result = await prepare(fixture('shp-4523-gbk.zip'), 'a.zip');
	expect(result).toMatchObject({ ok: true, report: { features: 3, count: 3, dropped: [] } });
});

const REAL = new URL('../../../../shared/geodata/', import.meta.url);
const present = existsSync(new URL('counties_tianditu_wgs84.geojson', REAL));
if (!present) console.warn('SKIPPED: the real county and lake files are not beside the project (../shared/geodata)');

describe.skipIf(!present)('real files', () => {
	test('the counties load as districts: six of the mechanism, the neighbours told', async () => {
		const bytes = new Uint8Array(readFileSync(new URL('counties_tianditu_wgs84.geojson', REAL)));
		const { areas, report } = await prepared(bytes, { kind: 'district' });
		expect(areas.map(({ code }) => code)).toEqual(['520111', '520113', '520115', '520181', '520402', '520403']);
		expect(report.dropped.map(({ label }) => label)).toEqual(['乌当区', '云岩区', '南明区', '修文县']);
		expect(report.repairs.filter(({ metres2 }) => metres2 > 0)).toEqual([]);
		const expected = [967.1, 270.7, 304.5, 1385.7, 1729.8, 985.5];
		areas.forEach((area, index) => expect(areaOf(area.geometry) / 1e6 / expected[index]!).toBeCloseTo(1, 3));
	});

	test('the lakes load as two: the parts of Hongfeng together, the nameless ponds left out', async () => {
		const bytes = new Uint8Array(readFileSync(new URL('lakes_osm_z5_geomaps.geojson', REAL)));
		const { areas, report } = await prepared(bytes, { kind: 'lake' });
		expect(areas.map(({ code, geometry }) => [code, geometry.coordinates.length])).toEqual([['baihua', 1], ['hongfeng', 2]]);
		expect(report.dropped.every(({ reason }) => reason === 'not-in-mechanism')).toBe(true);
		expect(areaOf(areas[1]!.geometry) / 1e6).toBeCloseTo(57.3, 0);
	});
});
