import { strToU8, unzipSync, zipSync } from 'fflate';
import type { MultiPolygon, Position } from 'geojson';
import initSqlJs from 'sql.js';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { areaOf, localScale, type AreaFeature } from '#geo';
import { understand } from '../../../src/lib/server/adjustments/uploads/understand.ts';
import type { UploadOptions } from '../../../src/lib/server/adjustments/uploads/understood.ts';
import { box } from '../../geo/squares.ts';
import { feature } from '../../proposals/making.ts';
import { fixture } from '../import/fixtures.ts';

const shape = (...rings: Position[][]): MultiPolygon => ({ type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) });
const AREAS: readonly AreaFeature[] = [
	feature('basin', 'lianghu', shape(box(106.1, 26.2, 106.8, 26.9))),
	feature('lake', 'hongfeng', shape(box(106.35, 26.4, 106.45, 26.55)), { name: '红枫湖', nameEn: 'Hongfeng Lake' }),
	feature('lake', 'baihua', shape(box(106.49, 26.59, 106.56, 26.67)), { name: '百花湖', nameEn: 'Baihua Lake' }),
	feature('zone-1', 'hongfeng', shape(box(106.4, 26.5, 106.43, 26.53)), { name: '红枫湖饮用水水源一级保护区' }),
	feature('zone-2', 'hongfeng', shape(box(106.36, 26.42, 106.46, 26.56)), { name: '红枫湖饮用水水源二级保护区' }),
	feature('zone-1', 'baihua', shape(box(106.5, 26.6, 106.53, 26.63), box(106.54, 26.65, 106.55, 26.66)), { name: '百花湖饮用水水源一级保护区' })
];
const DRAWN: UploadOptions = { snap: false, tolerance: 5 };

const read = (name: string, bytes: Uint8Array, options: Partial<UploadOptions> = {}, areas = AREAS) => understand(bytes, name, { ...DRAWN, ...options }, areas);
async function understood(name: string, bytes: Uint8Array, options: Partial<UploadOptions> = {}) {
	const told = await read(name, bytes, options);
	if (!told.ok) throw new Error(`expected areas, got ${told.reason} ${JSON.stringify(told.detail)}`);
	return told;
}
async function refused(name: string, bytes: Uint8Array, options: Partial<UploadOptions> = {}, areas = AREAS) {
	const told = await read(name, bytes, options, areas);
	if (told.ok) throw new Error(`expected a fault, got ${told.shapes.length} shapes`);
	return told;
}
const geoJson = (...features: readonly { name?: string; geometry: object | null; properties?: object }[]) =>
	strToU8(JSON.stringify({ type: 'FeatureCollection', features: features.map(({ name, geometry, properties }) => ({ type: 'Feature', properties: { ...(name && { name }), ...properties }, geometry })) }));
const without = (file: string, ...parts: string[]) => zipSync(Object.fromEntries(Object.entries(unzipSync(fixture(file))).filter(([name]) => !parts.some((part) => name.endsWith(part)))));

describe('files that GDAL wrote', () => {
	test.each([
		['shp-4490-utf8.zip', '4490', 'file'], ['shp-4523-gbk.zip', '4523', 'file'], ['shp-4544-gbk.zip', '4544', 'file'], ['squares-4524.gpkg', '4524', 'file'], ['squares-4490.fgb', '4490', 'file'],
		['squares.geojson', '4326', 'file'], ['squares.kml', '4326', 'file'], ['squares-4523.geojson', '4523', 'file']
	])('%s is understood: every area with the one that it replaces', async (name, crs, by) => {
		const { system, shapes, changes, repairs } = await understood(name, fixture(name));
		expect([String(system.crs), system.by, repairs]).toEqual([crs, by, []]);
		expect(shapes.map(({ counterpart }) => counterpart && [counterpart.area.properties.id, counterpart.by])).toEqual(expect.arrayContaining([['zone-1-hongfeng', 'name'], ['zone-1-baihua', 'name'], null]));
		expect(changes.map(({ op }) => op).sort()).toEqual(['add', 'replace', 'replace']);
		const hongfeng = changes.find(({ area }) => area === 'zone-1-hongfeng')?.geometry;
		expect(hongfeng?.coordinates[0]).toHaveLength(2);
	});

	test.each([['shp-4523-gbk.zip', '4523'], ['shp-4524-gbk.zip', '4524'], ['shp-4544-gbk.zip', '4544'], ['shp-4545-gbk.zip', '4545'], ['shp-4496-gbk.zip', '4496']])('%s without .prj is read in the one system that lands in the basin, and says so', async (name, crs) => {
		const { system, encoding, changes } = await understood('a.zip', without(name, '.prj', '.cpg'));
		expect([String(system.crs), system.by, encoding?.label]).toEqual([crs, 'basin', 'gb18030']);
		const stated = (await understood('a.zip', fixture(name))).changes;
		expect(changes).toEqual(stated);
	});

	test('what no basin decides, and degrees that a public map might have shifted, is asked', async () => {
		const noBasin = AREAS.filter(({ properties }) => properties.kind !== 'basin');
		expect((await refused('a.zip', without('shp-4544-gbk.zip', '.prj'), {}, noBasin)).question).toMatchObject({ parameter: 'crs', options: [{ value: '4544' }] });
		expect((await refused('a.zip', without('shp-4490-utf8.zip', '.prj'))).question?.options.map(({ value }) => value)).toEqual(['4490', 'gcj02', 'bd09']);
		expect((await understood('a.zip', without('shp-4490-utf8.zip', '.prj'), { crs: 4490 })).system).toEqual({ crs: 4490, by: 'declared' });
		// half-way between two zones' meridians the numbers are good in both; neither reading lies in the basin
		const between = strToU8('点号,X,Y\n1,2940000,500000\n2,2940000,501000\n3,2941000,501000\n');
		expect((await refused('a.csv', between)).question?.options.map(({ value }) => value)).toEqual(['4544', '4545']);
		const south = [feature('basin', 'lianghu', shape(box(104.9, 26.4, 105.1, 26.7)))];
		expect(await read('a.csv', between, {}, south)).toMatchObject({ ok: true, system: { crs: 4544, by: 'basin' } });
	});

	test('text that two encodings fit is asked, with both readings of it', async () => {
		const wrong = zipSync({ ...unzipSync(without('shp-4523-gbk.zip', '.cpg')), 'squares.cpg': strToU8('UTF-8') });
		const { reason, question } = await refused('a.zip', wrong);
		expect([reason, question?.parameter, question?.options.map(({ value }) => value)]).toEqual(['which-encoding', 'encoding', ['utf-8', 'gb18030']]);
		expect(question?.options[1]?.sample).toContain('红枫湖');
		expect((await understood('a.zip', wrong, { encoding: 'gbk' })).encoding).toEqual({ label: 'gb18030', by: 'argument' });
		expect((await refused('a.gpkg', fixture('squares-two-layers.gpkg'))).question).toMatchObject({ parameter: 'layer', options: [{ value: 'first' }, { value: 'second' }] });
	});
});

describe('a workbook of turning points', () => {
	test('is read below its title, with merged cells and numbers as numbers', async () => {
		const rows = [['红枫湖一级保护区拐点坐标表', null, null, null], ['保护区', '拐点编号', '横坐标(Y)', '纵坐标(X)'], ['红枫湖一级保护区', 'J1', 35639500.5, 2932750.25], [null, 'J2', 35640500.5, 2932750.25], [null, 'J3', 35640500.5, 2933850.25]];
		const bytes = new Uint8Array(await writeXlsxFile(rows.map((row) => row.map((value) => (value === null ? null : { value })))).toBuffer());
		const { shapes, system, repairs } = await understood('拐点.xlsx', bytes);
		expect(shapes).toMatchObject([{ name: '红枫湖一级保护区', vertices: 3, counterpart: { by: 'name' } }]);
		expect(system).toEqual({ crs: 4523, by: 'basin' });
		expect(repairs.map(({ what }) => what)).toEqual(['ring-closed']);
		// the legs are 1000 and 1100 m in the plane of the zone
		expect(shapes[0]?.squareMetres).toBeGreaterThan(549_000);
		expect(shapes[0]?.squareMetres).toBeLessThan(550_500);
	});
});

const TRIPLE = [['保护区', '拐点', '经度', '', '', '纬度', '', ''], ['', '', '度', '分', '秒', '度', '分', '秒'], ['一级保护区', '1', '106', '42', '0', '26', '42', '0'], ['', '2', '106', '42', '36.00', '26', '42', '0'], ['', '3', '106', '42', '36.00', '26', '42', '36']];

test('a table with degrees, minutes and seconds in three columns each is read by its two headers', async () => {
	const { shapes } = await understood('拐点.csv', strToU8(TRIPLE.map((row) => row.join(',')).join('\n')), { crs: 4490 });
	const ring = shapes[0]?.geometry.coordinates[0]?.[0] ?? [];
	expect(ring.map((position) => position.map((degrees) => Number(degrees.toFixed(7))))).toEqual([[106.7, 26.7], [106.71, 26.7], [106.71, 26.71], [106.7, 26.7]]);
	expect(shapes[0]?.name).toBe('一级保护区');
});

describe('shapes of a file', () => {
	test('that are in force as they are, and extents that follow their lake, are left out of a file of all areas', async () => {
		const all = AREAS.map(({ properties: { id, kind, code, name }, geometry }) => ({ name, properties: { id, kind, code }, geometry }));
		const extent = { properties: { kind: 'extent-1000m', code: 'hongfeng' }, geometry: shape(box(106.3, 26.3, 106.5, 26.6)) };
		const moved = { ...all[5]!, geometry: shape(box(106.51, 26.6, 106.53, 26.63)) };
		const { changes, left } = await understood('a.geojson', geoJson(...all.with(5, moved), extent));
		expect(changes.map(({ op, area }) => [op, area])).toEqual([['replace', 'zone-1-baihua']]);
		expect(left.map(({ why }) => why)).toEqual([...Array<string>(5).fill('unchanged'), 'computed']);
		expect((await refused('a.geojson', geoJson(...all))).reason).toBe('nothing-changed');
	});

	test('that say the same name are one area; one area is replaced once, by the shape that shares most with it', async () => {
		const half = (west: number) => ({ type: 'Polygon', coordinates: [box(west, 26.5, west + 0.015, 26.53)] });
		const told = await understood('a.geojson', geoJson({ name: '红枫湖饮用水水源一级保护区', geometry: half(106.4) }, { name: '红枫湖饮用水水源一级保护区', geometry: half(106.414) }));
		expect(told).toMatchObject({ shapes: [{ features: [1, 2], counterpart: { share: expect.closeTo(29 / 30, 3) } }], notes: [{ id: 'merged' }] });
		const two = await understood('a.geojson', geoJson({ geometry: { type: 'Polygon', coordinates: [box(106.36, 26.42, 106.46, 26.55)] } }, { geometry: { type: 'Polygon', coordinates: [box(106.36, 26.42, 106.46, 26.53)] } }));
		expect(two.shapes.map(({ counterpart }) => counterpart && [counterpart.area.properties.id, counterpart.by])).toEqual([['zone-2-hongfeng', 'overlap'], null]);
	});

	test('without a name near nothing are new; a kind can be told for them', async () => {
		const lonely = geoJson({ geometry: { type: 'Polygon', coordinates: [box(106.7, 26.7, 106.71, 26.71)] } }, { geometry: null }, { name: '路', geometry: { type: 'LineString', coordinates: [[106, 26], [107, 27]] } });
		const told = await understood('a.geojson', lonely, { kind: 'zone-quasi' });
		expect(told.changes).toMatchObject([{ op: 'add', kind: 'zone-quasi' }]);
		expect(told.left).toEqual([{ feature: 2, name: '', why: 'no-geometry' }, { feature: 3, name: '路', why: 'not-a-polygon' }]);
		expect((await understood('a.geojson', lonely)).changes).toEqual([{ op: 'add', geometry: told.changes[0]?.geometry }]);
	});

	test('are repaired, each repair with its place', async () => {
		const ring = box(106.7, 26.7, 106.71, 26.71).toReversed();
		const bow = [[106.72, 26.7], [106.73, 26.71], [106.73, 26.7], [106.72, 26.71], [106.72, 26.7]];
		const { repairs } = await understood('a.geojson', geoJson({ name: '甲', geometry: { type: 'Polygon', coordinates: [[ring[0]!, ...ring.slice(0, -1)]] } }, { name: '乙', geometry: { type: 'Polygon', coordinates: [bow] } }));
		expect(repairs.map(({ what, shape: of, count, at }) => [what, of, count, at?.map((degrees) => Number(degrees.toFixed(6)))])).toEqual([
			['points-dropped', '甲', 1, [106.7, 26.7]], ['ring-closed', '甲', 1, [106.7, 26.7]], ['turned', '甲', 1, [106.7, 26.7]], ['self-intersection', '乙', 1, [106.725, 26.705]]
		]);
	});

	test('that lie beside one another are snapped to one another, the later to the earlier, and only when that is asked for', async () => {
		const gap = 3 / localScale(26.7).x;
		const file = geoJson({ name: '甲', geometry: { type: 'Polygon', coordinates: [box(106.7, 26.7, 106.71, 26.71)] } }, { name: '乙', geometry: { type: 'Polygon', coordinates: [box(106.71 + gap, 26.7, 106.72, 26.71)] } });
		const [offered, done] = [await understood('a.geojson', file), await understood('a.geojson', file, { snap: true })];
		expect(offered.offers).toMatchObject([{ what: 'snapped', shape: '乙', target: '甲', count: 2, shift: expect.closeTo(3, 2) }]);
		expect([offered.repairs, done.offers]).toEqual([[], []]);
		expect(done.repairs).toEqual(offered.offers);
		expect(offered.changes[1]?.geometry?.coordinates[0]?.[0]?.[0]?.[0]).toBeCloseTo(106.71 + gap, 9);
		expect(areaOf(done.changes[1]!.geometry!) - areaOf(offered.changes[1]!.geometry!)).toBeCloseTo(3 * 0.01 * localScale(26.705).y, 0);
		expect((await understood('a.geojson', file, { tolerance: 2 })).offers).toEqual([]);
	});
});

describe('a file made to do harm', () => {
	test('that unpacks to more than is allowed, or than it says, is refused before it fills the memory', async () => {
		const bomb = zipSync({ 'a.shp': new Uint8Array(110_000_000), 'a.dbf': new Uint8Array(10) }, { level: 1 });
		expect((await refused('a.zip', bomb)).reason).toBe('file-too-large');
		expect((await refused('a.xlsx', zipSync({ 'xl/workbook.xml': new Uint8Array(110_000_000) }, { level: 1 }))).reason).toBe('file-too-large');
		const liar = zipSync({ 'a.shp': new Uint8Array(5_000_000), 'a.dbf': new Uint8Array(10) });
		const view = new DataView(liar.buffer, liar.byteOffset, liar.byteLength);
		for (let at = 0; at + 28 < liar.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
		expect((await refused('a.zip', liar)).reason).toBe('broken-file');
	});

	test('a GeoPackage whose layer is a view, which may never end, is not asked', async () => {
		const { Database } = await initSqlJs();
		const database = new Database(fixture('squares-4524.gpkg'));
		database.run("create view endless as with recursive n(i) as (select 1 union all select i + 1 from n) select i as fid, null as geom from n; update gpkg_contents set table_name = 'endless'; update gpkg_geometry_columns set table_name = 'endless'");
		expect((await refused('a.gpkg', database.export())).reason).toBe('broken-file');
		database.close();
	});

	test('with more turning points, or areas, than one proposal can hold is refused with both numbers', async () => {
		const many = Array.from({ length: 30_100 }, (_, index) => [106.7 + Math.cos(index / 5000) / 100, 26.7 + Math.sin(index / 5000) / 100]);
		expect((await refused('a.geojson', geoJson({ geometry: { type: 'Polygon', coordinates: [[...many, many[0]]] } }))).reason).toBe('too-many-vertices');
		const squares = Array.from({ length: 51 }, (_, index) => ({ geometry: { type: 'Polygon', coordinates: [box(106.2 + index / 100, 26.7, 106.205 + index / 100, 26.705)] } }));
		expect(await refused('a.geojson', geoJson(...squares))).toMatchObject({ reason: 'too-many-shapes', detail: { got: '51', most: '50' } });
	});
});
