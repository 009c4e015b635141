import { zipSync, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toImportCrs } from '../../../src/lib/server/import/crs.ts';
import type { Prepared } from '../../../src/lib/server/import/prepare.ts';
import { fixture, prepare } from './fixtures.ts';

/** Files written by GDAL from squares.geojson; each must come back to the same degrees. */
const FILES = [
	['squares.geojson', '4326'], ['squares-4523.geojson', '4523'], ['squares.kml', '4326'],
	['shp-4490-utf8.zip', '4490'], ['shp-4523-gbk.zip', '4523'], ['shp-4524-gbk.zip', '4524'], ['shp-4544-gbk.zip', '4544'],
	['shp-4545-gbk.zip', '4545'], ['shp-4496-gbk.zip', '4496'],
	['squares-4524.gpkg', '4524'], ['squares-4490.fgb', '4490'], ['squares-4544.fgb', '4544']
] as const;

function expectSquares(prepared: Prepared): void {
	expect(prepared.areas.map(({ code, name }) => [code, name])).toEqual([
		['baihua', '百花湖饮用水水源一级保护区'], ['hongfeng', '红枫湖饮用水水源一级保护区'], ['shiyanpianqu', '试验片区']
	]);
	const [baihua, hongfeng] = prepared.areas;
	expect(baihua?.geometry.coordinates).toHaveLength(2);
	expect(hongfeng?.geometry.coordinates[0]).toHaveLength(2);
	const corner = hongfeng?.geometry.coordinates[0]?.[0]?.find(([lon, lat]) => Math.abs(lon! - 106.42) < 1e-4 && Math.abs(lat! - 26.52) < 1e-4);
	expect(corner?.[0]).toBeCloseTo(106.42, 8);
	expect(corner?.[1]).toBeCloseTo(26.52, 8);
	const expected = [106.4, 26.5, 106.55, 26.66];
	prepared.report.bounds.forEach((bound, index) => expect(bound).toBeCloseTo(expected[index]!, 8));
}

describe('files written by GDAL', () => {
	test.each(FILES)('%s comes back in degrees', async (name, crs) => {
		const prepared = await prepare(fixture(name), name);
		if (!prepared.ok) throw new Error(`expected areas, got ${prepared.reason} ${JSON.stringify(prepared.detail)}`);
		expect(prepared.report).toMatchObject({ count: 3, features: 3, crs: toImportCrs(crs), crsBy: 'file' });
		expectSquares(prepared);
	});

	test('a KMZ is a zipped KML', async () => {
		const prepared = await prepare(zipSync({ 'doc.kml': fixture('squares.kml') }), 'squares.kmz');
		expect(prepared.ok).toBe(true);
		if (prepared.ok) expectSquares(prepared);
	});

	test('a GeoPackage with two layers asks which, and loses its heights', async () => {
		expect(await prepare(fixture('squares-two-layers.gpkg'), 'a.gpkg')).toMatchObject({ ok: false, reason: 'several-layers', detail: { names: ['first', 'second'] } });
		expect(await prepare(fixture('squares-two-layers.gpkg'), 'a.gpkg', { layer: 'third' })).toMatchObject({ ok: false, reason: 'layer-missing' });
		const prepared = await prepare(fixture('squares-two-layers.gpkg'), 'a.gpkg', { layer: 'second' });
		if (!prepared.ok) throw new Error(prepared.reason);
		expectSquares(prepared);
		expect(prepared.report.notes.map((note) => note.id)).toContain('height-dropped');
		expect(prepared.areas[0]?.geometry.coordinates[0]?.[0]?.[0]).toHaveLength(2);
	});

	test("Xi'an 80 is refused by its name: there is no public way to CGCS2000", async () => {
		const refused = await prepare(fixture('shp-2359-gbk.zip'), 'a.zip');
		expect(refused).toMatchObject({ ok: false, reason: 'crs-unsupported' });
		if (!refused.ok) expect(refused.detail['crs']).toMatch(/Xian_1980/u);
	});
});

/** The same archive with parts changed; undefined takes a part away. */
function rezip(name: string, change: (parts: Record<string, Uint8Array>) => Record<string, Uint8Array | undefined>): Uint8Array {
	const parts = unzipSync(fixture(name));
	const changed = Object.entries({ ...parts, ...change(parts) }).filter((entry): entry is [string, Uint8Array] => entry[1] !== undefined);
	return zipSync(Object.fromEntries(changed));
}

function withoutLanguageByte(dbf: Uint8Array): Uint8Array {
	const copy = dbf.slice();
	copy[29] = 0;
	return copy;
}

describe('the text of a Shapefile', () => {
	test.each([
		['by its .cpg', 'shp-4523-gbk.zip', {}, { label: 'gb18030', by: 'cpg' }],
		['by its .cpg', 'shp-4490-utf8.zip', {}, { label: 'utf-8', by: 'cpg' }],
		['by its bytes when GBK', 'shp-4523-gbk.zip', { 'squares.cpg': undefined }, { label: 'gb18030', by: 'bytes' }],
		['by its bytes when UTF-8', 'shp-4490-utf8.zip', { 'squares.cpg': undefined }, { label: 'utf-8', by: 'bytes' }]
	])('is read %s', async (_how, name, change, encoding) => {
		const bytes = rezip(name, (parts) => ({ ...change, 'squares.dbf': withoutLanguageByte(parts['squares.dbf']!) }));
		const prepared = await prepare(bytes, 'a.zip');
		if (!prepared.ok) throw new Error(prepared.reason);
		expect(prepared.report.encoding).toEqual(encoding);
		expectSquares(prepared);
	});

	test('is read by the language byte where nothing else speaks', async () => {
		const bytes = rezip('shp-4523-gbk.zip', (parts) => {
			const dbf = parts['squares.dbf']!.slice();
			dbf[29] = 0x4d;
			return { 'squares.cpg': undefined, 'squares.dbf': dbf };
		});
		expect(await prepare(bytes, 'a.zip')).toMatchObject({ report: { encoding: { label: 'gb18030', by: 'ldid' } } });
	});

	test('is read as the operator says, with a note when the bytes say otherwise', async () => {
		const wrong = rezip('shp-4523-gbk.zip', () => ({ 'squares.cpg': new TextEncoder().encode('UTF-8') }));
		const doubtful = await prepare(wrong, 'a.zip');
		if (!doubtful.ok) throw new Error(doubtful.reason);
		const note = doubtful.report.notes.find(({ id }) => id === 'encoding-doubtful');
		expect(note?.detail).toMatchObject({ used: 'utf-8', other: 'gb18030', otherReads: '红枫湖一级保护区' });
		const right = await prepare(wrong, 'a.zip', { encoding: 'gbk' });
		if (!right.ok) throw new Error(right.reason);
		expectSquares(right);
		expect(right.report.encoding).toEqual({ label: 'gb18030', by: 'argument' });
	});

	test('in an encoding that nobody knows is refused', async () => {
		expect(await prepare(fixture('shp-4523-gbk.zip'), 'a.zip', { encoding: 'klingon' })).toMatchObject({ ok: false, reason: 'unknown-encoding' });
	});
});

describe('the system', () => {
	test('of a Shapefile without .prj is asked for, with what would fit', async () => {
		const bytes = rezip('shp-4523-gbk.zip', () => ({ 'squares.prj': undefined }));
		expect(await prepare(bytes, 'a.zip')).toMatchObject({ ok: false, reason: 'crs-unknown', detail: { fits: ['4523'] } });
		const prepared = await prepare(bytes, 'a.zip', { crs: 4523 });
		if (!prepared.ok) throw new Error(prepared.reason);
		expect(prepared.report.crsBy).toBe('declared');
		expectSquares(prepared);
	});

	test('wrongly declared lands elsewhere and is refused', async () => {
		expect(await prepare(fixture('shp-4523-gbk.zip'), 'a.zip', { crs: 4524 })).toMatchObject({ ok: false, reason: 'out-of-region', detail: { fits: ['4523'] } });
		expect(await prepare(fixture('shp-4544-gbk.zip'), 'a.zip', { crs: 4523 })).toMatchObject({ ok: false, reason: 'out-of-region', detail: { fits: ['4544'] } });
	});

	test('6-degree zone 18 without prefix is the grid of 4544', async () => {
		const prepared = await prepare(fixture('shp-4544-gbk.zip'), 'a.zip', { crs: 4507 });
		if (!prepared.ok) throw new Error(prepared.reason);
		expectSquares(prepared);
	});

	test.each(['4490', 'EPSG:4523', 'gcj02', 'GCJ-02', 'bd09'])('%s can be declared', (text) => {
		expect(toImportCrs(text)).not.toBeNull();
	});

	test.each(['', '3857', '2359', 'wgs', '4523.5'])('%j can not be declared', (text) => {
		expect(toImportCrs(text)).toBeNull();
	});
});
