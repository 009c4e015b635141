import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fixture, geoJson, polygon, prepare } from './fixtures.ts';

const text = (value: string) => new TextEncoder().encode(value);
const SQUARE = polygon([[106.4, 26.5], [106.41, 26.5], [106.41, 26.51], [106.4, 26.51], [106.4, 26.5]]);

function shapefile(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
	const parts = unzipSync(fixture('shp-4523-gbk.zip'));
	change(parts);
	return zipSync(parts);
}

function poke(bytes: Uint8Array, at: number, value: number): Uint8Array {
	const copy = bytes.slice();
	copy[at] = value;
	return copy;
}

describe('a bad file is refused with its reason', () => {
	test.each<readonly [what: string, bytes: () => Uint8Array, name: string, reason: string]>([
		['nothing', () => new Uint8Array(), 'a.zip', 'empty-file'],
		['only blanks', () => text(' \n '), 'a.geojson', 'empty-file'],
		['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'a.png', 'unknown-format'],
		['a zip cut short', () => fixture('shp-4523-gbk.zip').subarray(0, 700), 'a.zip', 'broken-file'],
		['a zip of something else', () => zipSync({ 'readme.txt': text('x') }), 'a.zip', 'shapefile-incomplete'],
		['a Shapefile without .shp', () => shapefile((parts) => { delete parts['squares.shp']; }), 'a.zip', 'shapefile-incomplete'],
		['a Shapefile without .dbf', () => shapefile((parts) => { delete parts['squares.dbf']; }), 'a.zip', 'shapefile-incomplete'],
		['two Shapefiles', () => shapefile((parts) => { parts['other.shp'] = parts['squares.shp']!; }), 'a.zip', 'several-shapefiles'],
		['a bare .shp', () => unzipSync(fixture('shp-4523-gbk.zip'))['squares.shp']!, 'a.shp', 'shapefile-not-zipped'],
		['a .shp with wrong magic', () => shapefile((parts) => { parts['squares.shp'] = poke(parts['squares.shp']!, 3, 0); }), 'a.zip', 'broken-file'],
		['a .shp cut short', () => shapefile((parts) => { parts['squares.shp'] = parts['squares.shp']!.subarray(0, 300); }), 'a.zip', 'broken-file'],
		['a .shp that claims endless points', () => shapefile((parts) => { parts['squares.shp'] = poke(parts['squares.shp']!, 100 + 8 + 42, 0x7f); }), 'a.zip', 'broken-file'],
		['a .shp of unknown shapes', () => shapefile((parts) => { parts['squares.shp'] = poke(parts['squares.shp']!, 108, 77); }), 'a.zip', 'broken-file'],
		['a .dbf cut short', () => shapefile((parts) => { parts['squares.dbf'] = parts['squares.dbf']!.subarray(0, 120); }), 'a.zip', 'broken-file'],
		['a GeoPackage cut short', () => fixture('squares-4524.gpkg').subarray(0, 9000), 'a.gpkg', 'broken-file'],
		['an SQLite that is no GeoPackage', () => text('SQLite format 3\0nothing'), 'a.gpkg', 'broken-file'],
		['a FlatGeobuf cut short', () => fixture('squares-4490.fgb').subarray(0, 1000), 'a.fgb', 'broken-file'],
		['JSON cut short', () => text('{"type":"FeatureCollection","features":['), 'a.geojson', 'broken-file'],
		['JSON that is no GeoJSON', () => text('{"a":1}'), 'a.geojson', 'unknown-format'],
		['GeoJSON without features', () => geoJson([]), 'a.geojson', 'no-features'],
		['GeoJSON with a coordinate that is no number', () => geoJson([{ geometry: polygon([['x', 1] as unknown as number[]]) }]), 'a.geojson', 'broken-file'],
		['GeoJSON in GBK', () => new Uint8Array([...text('{"type":"Feature","properties":{"name":"'), 0xba, 0xec, ...text('"},"geometry":null}')]), 'a.geojson', 'broken-file'],
		['XML that is no KML', () => text('<html></html>'), 'a.kml', 'unknown-format'],
		['KML cut short', () => fixture('squares.kml').subarray(0, 900), 'a.kml', 'broken-file'],
		['points only', () => geoJson([{ name: '红枫湖', geometry: { type: 'Point', coordinates: [106.4, 26.5] } }]), 'a.geojson', 'no-polygons'],
		['features without geometry', () => geoJson([{ name: '红枫湖', geometry: null }]), 'a.geojson', 'no-polygons'],
		['a polygon elsewhere', () => geoJson([{ name: '红枫湖', geometry: polygon([[116, 39], [117, 39], [117, 40], [116, 39]]) }]), 'a.geojson', 'out-of-region'],
		['metres taken for degrees', () => geoJson([{ name: '红枫湖', geometry: polygon([[648000, 2944000], [649000, 2944000], [649000, 2945000], [648000, 2944000]]) }]), 'a.geojson', 'out-of-region'],
		['a polygon without area', () => geoJson([{ name: '红枫湖', geometry: polygon([[106.4, 26.5], [106.41, 26.5], [106.4, 26.5]]) }]), 'a.geojson', 'no-polygons']
	])('%s', async (_what, bytes, name, reason) => {
		expect(await prepare(bytes(), name)).toMatchObject({ ok: false, reason });
	});

	test('whatever byte of a Shapefile is wrong, it answers and does not throw', async () => {
		const parts = unzipSync(fixture('shp-4523-gbk.zip'));
		for (const part of ['squares.shp', 'squares.dbf'] as const) {
			for (let at = 0; at < parts[part]!.length; at += 7) {
				const result = await prepare(zipSync({ ...parts, [part]: poke(parts[part]!, at, 0xff) }, { level: 0 }), 'a.zip');
				expect(typeof result.ok).toBe('boolean');
			}
		}
	});
});

describe('a bad request is refused', () => {
	const file = geoJson([{ name: '红枫湖', geometry: SQUARE }]);
	test.each([
		[{ kind: 'extent-1000m' }, 'kind-computed'],
		[{ kind: 'zone-9' }, 'kind-unknown'],
		[{ kind: 'toString' }, 'kind-unknown'],
		[{ validFrom: '2026-02-30' }, 'validity'],
		[{ validFrom: 'soon' }, 'validity'],
		[{ accuracy: Number.NaN }, 'accuracy'],
		[{ accuracy: -1 }, 'accuracy'],
		[{ nameField: 'nom' }, 'field-missing'],
		[{ kind: 'district' }, 'nothing-matched']
	])('%j', async (options, reason) => {
		expect(await prepare(file, 'a.geojson', options)).toMatchObject({ ok: false, reason });
	});
});
