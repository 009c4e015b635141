import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AREA_KINDS } from '#duty';
import { collectionFile, store } from '#server';
import { geojson } from 'flatgeobuf';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { gdal, readByGdal, type ReadByGdal } from '../../gdal.ts';
import { askFile, askOgc } from './ask.ts';

interface Served {
	readonly properties: Readonly<Record<string, unknown>>;
	readonly geometry: { readonly coordinates: Position[][][] };
}

const GRID = 'crs=http://www.opengis.net/def/crs/EPSG/0/4545';
const ENDINGS = { fgb: 'fgb', gpkg: 'gpkg', shp: 'zip' } as const;

/** The ring begins at its lowest position and turns one way: formats differ in both, and neither is the shape. */
function normalRing(ring: readonly Position[]): readonly Position[] {
	const open = ring.slice(0, -1);
	const first = open.reduce((best, position, index) => ((position.join() < (open[best] ?? []).join()) ? index : best), 0);
	const turned = [...open.slice(first), ...open.slice(0, first)];
	const back = [...turned.slice(0, 1), ...turned.slice(1).reverse()];
	return (turned[1] ?? []).join() < (back[1] ?? []).join() ? turned : back;
}

const normalShape = (polygons: readonly Position[][][]) => polygons.map((rings) => rings.map(normalRing));

/** What a fact is whichever way a format writes it: none is left out, days have hyphens, truth is a letter in a Shapefile. */
function normalFact(value: unknown): unknown {
	if (value === null || value === '') return null;
	if (value === 'T' || value === 'F') return value === 'T';
	return typeof value === 'string' ? value.replace(/^(\d{4})\/(\d{2})\/(\d{2})$/, '$1-$2-$3') : value;
}

function normalFacts(properties: Readonly<Record<string, unknown>>): object {
	const facts = Object.entries(properties).map(([name, value]) => [name === 'illustrat' ? 'illustrative' : name, normalFact(value)] as const);
	return Object.fromEntries(facts.filter(([, value]) => value !== null));
}

const asServed = ({ properties, geometry }: Served) => ({ facts: normalFacts(properties), shape: normalShape(geometry.coordinates) });
const asRead = ({ properties, polygons }: ReadByGdal) => ({ facts: normalFacts(properties), shape: normalShape(polygons) });
const byKey = ({ facts }: { facts: object }, { facts: others }: { facts: object }) => (JSON.stringify(Object.entries(facts).sort()) < JSON.stringify(Object.entries(others).sort()) ? -1 : 1);

async function servedItems(kind: string, search = ''): Promise<readonly Served[]> {
	return (await askOgc(`/collections/${kind}/items?${search}`)).body.features;
}

const program = gdal();

export function describeFiles(): void {
	describe('files of whole collections', () => {
		test.each(AREA_KINDS)('%s stay at their address, with a tag, by ranges', async (kind) => {
			for (const [ending, type] of [['fgb', 'application/vnd.flatgeobuf'], ['gpkg', 'application/geopackage+sqlite3'], ['zip', 'application/zip']] as const) {
				const { response, bytes } = await askFile(`/data/${kind}.${ending}`);
				expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
				expect(bytes.length).toBeGreaterThan(100);
				const etag = response.headers.get('etag') ?? '';
				const part = await askFile(`/data/${kind}.${ending}`, { range: 'bytes=10-19', 'if-range': etag });
				expect([part.response.status, part.bytes]).toEqual([206, bytes.subarray(10, 20)]);
				expect((await askFile(`/data/${kind}.${ending}`, { 'if-none-match': etag })).response.status).toBe(304);
			}
		});

		test('are made by this very database as they are served', async () => {
			const read = async (bytes: Uint8Array) => {
				const features: Served[] = [];
				for await (const feature of geojson.deserialize(bytes)) features.push(feature as unknown as Served);
				return features.map(asServed).sort(byKey);
			};
			for (const kind of AREA_KINDS) {
				const made = await read(await collectionFile(store(), kind, 'fgb'));
				expect(made).toEqual((await servedItems(kind)).map(asServed).sort(byKey));
				expect(await read((await askFile(`/data/${kind}.fgb`)).bytes)).toEqual(made);
			}
		});

		test.each(['/data/district.xml', '/data/rivers.gpkg', '/data/lakes.fgb', '/data/lake.constructor'])('%s is not there', async (path) => {
			await expect(askFile(path)).rejects.toMatchObject({ status: 404 });
		});

		test('features that are selected can be files too, and none of them is a file of none', async () => {
			for (const f of ['fgb', 'gpkg', 'shp'] as const) {
				const { response, bytes } = await askFile(`/ogc/collections/district/items?f=${f}&limit=1`);
				expect(response.headers.get('content-disposition')).toBe(`attachment; filename="district.${ENDINGS[f]}"`);
				expect(response.headers.get('link')).toMatch(/offset=1[^>]*>; rel="next"/);
				expect(bytes.length).toBeGreaterThan(100);
			}
		});
	});

	describe.skipIf(!program)('GDAL reads', () => {
		async function readFile(path: string, name: string): Promise<readonly ReadByGdal[]> {
			if (!program) throw new Error('readFile: got no GDAL, expected one');
			const folder = mkdtempSync(join(tmpdir(), 'lianghu-file-'));
			try {
				writeFileSync(join(folder, name), (await askFile(path)).bytes);
				return await readByGdal(program, name.endsWith('.zip') ? `/vsizip/${join(folder, name)}` : join(folder, name));
			} finally {
				rmSync(folder, { recursive: true });
			}
		}

		test.each(AREA_KINDS)('the files of %s as they are served feature by feature', async (kind) => {
			const expected = (await servedItems(kind)).map(asServed).sort(byKey);
			expect(expected.length).toBeGreaterThan(0);
			for (const ending of ['fgb', 'gpkg', 'zip']) {
				expect([ending, (await readFile(`/data/${kind}.${ending}`, `${kind}.${ending}`)).map(asRead).sort(byKey)]).toEqual([ending, expected]);
			}
		});

		test('the same in metres, the east coordinate first as files have it', async () => {
			const expected = (await servedItems('district', GRID)).map(asServed);
			const flipped = expected.map(({ facts, shape }) => ({ facts, shape: normalShape(shape.map((rings) => rings.map((ring) => {
				const positions = ring.map(([north = NaN, east = NaN]) => [east, north]);
				return [...positions, positions[0] ?? []];
			}))) })).sort(byKey);
			for (const f of ['fgb', 'gpkg', 'shp'] as const) {
				const read = await readFile(`/ogc/collections/district/items?f=${f}&${GRID}`, `district.${ENDINGS[f]}`);
				expect([f, read.map(asRead).sort(byKey)]).toEqual([f, flipped]);
			}
		});

		test('that nothing was selected', async () => {
			for (const f of ['fgb', 'gpkg', 'shp'] as const) expect(await readFile(`/ogc/collections/district/items?f=${f}&offset=5`, `district.${ENDINGS[f]}`)).toEqual([]);
		});
	});
}
