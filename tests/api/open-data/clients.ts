import { OgcApiEndpoint } from '@camptocamp/ogc-client';
import { AREA_KINDS } from '#duty';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gdal, readByGdal } from '../../gdal.ts';
import { listen } from '../listen.ts';
import { askOgc } from './ask.ts';

interface Served {
	readonly id: string;
	readonly properties: Readonly<Record<string, unknown>>;
	readonly geometry: { readonly coordinates: unknown };
}

const served = async (kind: string): Promise<readonly Served[]> => (await askOgc(`/collections/${kind}/items`)).body.features;
const program = gdal();

/** Programs that others wrote, over HTTP. */
export function describeClients(): void {
	describe('other programs', () => {
		let service: Awaited<ReturnType<typeof listen>>;
		beforeAll(async () => {
			service = await listen();
		});
		afterAll(() => service.end());

		describe.skipIf(!program)('GDAL', () => {
			test('finds every collection with its Chinese title', async () => {
				const text = await program?.run('ogrinfo', ['-ro', `OAPIF:${service.origin}/ogc`]) ?? '';
				const found = [...text.matchAll(/^\d+: (\S+) \(title: (.+)\) \(Multi Polygon\)$/gm)].map(([, id]) => id);
				expect(found).toEqual(AREA_KINDS);
				expect(text).toContain('湖面(最高蓄水位)');
			});

			test.each(AREA_KINDS)('reads %s whole: shapes, facts, Chinese', async (kind) => {
				if (!program) throw new Error('got no GDAL, expected one');
				const read = await readByGdal(program, `OAPIF:${service.origin}/ogc`, kind);
				const plain = read.map(({ properties, polygons }) => ({
					properties: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll('/', '-') : value])), polygons
				}));
				expect(plain).toEqual((await served(kind)).map(({ properties, geometry }) => ({ properties, polygons: geometry.coordinates })));
			});

			test('follows the links from page to page, and asks for a box', async () => {
				const read = (options: readonly string[]) => program?.run('ogrinfo', ['-ro', '-al', '-q', ...options, `OAPIF:${service.origin}/ogc`, 'district']);
				expect(await read(['-oo', 'PAGE_SIZE=1'])).toMatch(/清镇市[^]*平坝区/);
				const boxed = await read(['-spat', '106.2', '26.2', '106.3', '26.3']);
				expect(boxed).toContain('清镇市');
				expect(boxed).not.toContain('平坝区');
			});

			test('reads a file of a collection over the network by ranges', async () => {
				expect(await program?.run('ogrinfo', ['-ro', '-al', '-q', `/vsicurl/${service.origin}/data/district.fgb`])).toContain('清镇市');
			});
		});

		describe('@camptocamp/ogc-client', () => {
			test('finds an endpoint with features in every collection', async () => {
				const endpoint = new OgcApiEndpoint(`${service.origin}/ogc`);
				expect(await endpoint.hasFeatures).toBe(true);
				expect(await endpoint.featureCollections).toEqual(AREA_KINDS);
				expect((await endpoint.info).title).toBe('两湖责任地图：开放数据');
			});

			test.each(AREA_KINDS)('reads %s whole', async (kind) => {
				const endpoint = new OgcApiEndpoint(`${service.origin}/ogc`);
				const info = await endpoint.getCollectionInfo(kind);
				expect([info.id, info.storageCrs, info.itemFormats]).toEqual([kind, 'http://www.opengis.net/def/crs/EPSG/0/4490', expect.arrayContaining(['application/geo+json', 'application/vnd.flatgeobuf'])]);
				const items = await endpoint.getCollectionItems(kind, 50);
				const expected = await served(kind);
				expect(items.map(({ id, properties, geometry }) => ({ id, properties, coordinates: (geometry as unknown as Served['geometry']).coordinates })))
					.toEqual(expected.map(({ id, properties, geometry }) => ({ id, properties, coordinates: geometry.coordinates })));
				for (const { id } of expected) expect((await endpoint.getCollectionItem(kind, encodeURIComponent(id))).id).toBe(id);
			});
		});
	});
}
