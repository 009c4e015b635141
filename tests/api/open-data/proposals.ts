import { OgcApiEndpoint, resetFetchOptions, setFetchOptions } from '@camptocamp/ogc-client';
import type { Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gdal } from '../../gdal.ts';
import { box } from '../../store/areas.ts';
import { listen } from '../listen.ts';
import { caller, tokenOf } from '../people.ts';
import { askOgc, type Link } from './ask.ts';

const CRS = 'http://www.opengis.net/def/crs/EPSG/0/';
const program = gdal();
const polygon = (...rings: Position[][]) => ({ type: 'Polygon', coordinates: rings });
const CHANGES = [
	{ op: 'replace', area: 'zone-quasi-hongfeng', geometry: polygon(box(106.21, 26.11, 106.31, 26.19)) },
	{ op: 'add', kind: 'zone-1', code: 'guance', name: '观测一级保护区', geometry: polygon(box(106.37, 26.29, 106.39, 26.31)) },
	{ op: 'remove', area: 'zone-1-hongfeng' }
];

interface Feature {
	readonly id: string;
	readonly properties: Readonly<Record<string, unknown>>;
	readonly geometry: { readonly coordinates: readonly (readonly Position[][])[] };
}

/** What proposals would change as a collection for those who have signed in. */
export function describeChangeFeatures(): void {
	describe('proposals as features', () => {
		let [id, number, token] = ['', '', ''];
		const as = (address: string, headers: Record<string, string> = {}) => askOgc(address, { ...headers, authorization: `Bearer ${token}` });
		const items = async (search: string) => (await as(`/collections/proposals/items?number=${number}&${search}`)).body;
		const found = async (search: string): Promise<unknown[]> => (await items(search)).features.map(({ properties }: Feature) => properties.change);

		beforeAll(async () => {
			const planner = await caller('gy-eeb');
			token = await tokenOf('proc-guiyang', 'procurator');
			const { status, body } = await planner.post('/api/v1/proposals', { title: '要素', reason: '测试', validFrom: '2031-03-01', changes: CHANGES });
			expect(status).toBe(201);
			[id, number] = [body.id, body.number];
		});

		test('are no collection for those who have not signed in, and their address says how to', async () => {
			expect((await askOgc('/collections')).body.collections.map((each: { id: string }) => each.id)).not.toContain('proposals');
			for (const address of ['/collections/proposals', '/collections/proposals/items', `/collections/proposals/items/${id}.1`]) {
				const { status, response } = await askOgc(address);
				expect([address, status, response.headers.get('www-authenticate')]).toEqual([address, 401, 'Bearer realm="lianghu"']);
			}
		});

		test('are listed with the others for who has, with their extent, and nothing on the way keeps the answer', async () => {
			const { body, response } = await as('/collections');
			const collection = body.collections.find((each: { id: string }) => each.id === 'proposals');
			expect(collection).toMatchObject({ title: '保护区调整方案', itemType: 'feature' });
			const [west, south, east, north] = collection.extent.spatial.bbox[0];
			expect(west <= 106.21 && 106.39 <= east && south <= 26.11 && 26.31 <= north).toBe(true);
			expect([response.headers.get('cache-control'), response.headers.get('etag'), response.headers.get('access-control-allow-origin')]).toEqual(['private, no-store', null, null]);
			for (const lang of ['zh', 'en']) for (const path of ['', '/items', `/items/${id}.3`]) expect((await as(`/collections/proposals${path}?f=html&lang=${lang}`)).text).toContain(path.includes('.') ? number : lang === 'zh' ? '保护区调整方案' : 'Zone proposals');
		});

		test('are one for each change, with the proposed line or the one that is taken away, ids and words in the asked language', async () => {
			const { features, numberMatched } = await items('lang=en');
			expect(numberMatched).toBe(3);
			expect(features.map((each: Feature) => [each.id, each.properties.op, each.properties.opName, each.properties.kind])).toEqual([
				[`${id}.1`, 'replace', 'new line', 'zone-quasi'], [`${id}.2`, 'add', 'new', 'zone-1'], [`${id}.3`, 'remove', 'taken away', 'zone-1']
			]);
			expect(features.map((each: Feature) => each.properties.name)).toEqual([expect.any(String), '观测一级保护区', expect.any(String)]);
			expect(features[1].geometry).toEqual({ type: 'MultiPolygon', coordinates: [[box(106.37, 26.29, 106.39, 26.31)]] });
			expect(features[2].geometry.coordinates).toEqual([[box(106.24, 26.14, 106.26, 26.16)]]);
			const { body } = await as(`/collections/proposals/items/${id}.2`);
			expect(body).toMatchObject({ id: `${id}.2`, properties: { number, state: 'draft', stateName: '草稿', unit: 'gy-eeb', unitName: '贵阳市生态环境局', validFrom: '2031-03-01', effect: null, illustrative: true, page: `http://lianghu.test/proposals/${id}` } });
			for (const none of [`${id}.9`, `${id}.0`, id, 'x.1', '999999.1']) expect([none, (await as(`/collections/proposals/items/${none}`)).status]).toEqual([none, 404]);
		});

		test('can be selected by facts, by a box in any system, by the time in which their lines would hold', async () => {
			expect(await found('')).toEqual([1, 2, 3]);
			expect(await found('op=remove')).toEqual([3]);
			expect(await found('kind=zone-1&state=draft&unit=gy-eeb')).toEqual([2, 3]);
			expect(await found('bbox=106.375,26.295,106.38,26.3')).toEqual([2]);
			expect(await found(`bbox=26.295,106.375,26.3,106.38&bbox-crs=${CRS}4490`)).toEqual([2]);
			expect(await found('datetime=2031-03-01/..')).toEqual([1, 2, 3]);
			expect(await found('datetime=../2031-02-28')).toEqual([]);
			for (const [search, field] of [['state=closed', 'state'], ['op=merge', 'op'], ['name=x', 'name'], ['f=fgb', 'f']] as const) {
				const { status, body } = await as(`/collections/proposals/items?${search}`);
				expect([status, body.errors[0].field]).toEqual([400, field]);
			}
		});

		test('come in every system with the axes of its definition, page by page, each once', async () => {
			const { body } = await as(`/collections/proposals/items/${id}.2?crs=${CRS}4490`);
			expect(body.geometry.coordinates[0][0][0]).toEqual([...(box(106.37, 26.29, 106.39, 26.31)[0] ?? [])].reverse());
			const seen: string[] = [];
			for (let next: string | undefined = `/collections/proposals/items?limit=2&number=${number}`; next;) {
				const page: { body: { features: Feature[]; links: Link[] } } = await as(next);
				seen.push(...page.body.features.map((each) => each.id));
				next = page.body.links.find(({ rel }) => rel === 'next')?.href;
			}
			expect(seen).toEqual([`${id}.1`, `${id}.2`, `${id}.3`]);
		});

		describe('for other programs', () => {
			let service: Awaited<ReturnType<typeof listen>>;
			beforeAll(async () => {
				service = await listen();
			});
			afterAll(() => service.end());

			test.skipIf(!program)('GDAL reads them with a token in its headers', async () => {
				const told = await program?.run('ogrinfo', ['-ro', '-al', '-q', '--config', 'GDAL_HTTP_HEADERS', `Authorization: Bearer ${token}`, `OAPIF:${service.origin}/ogc`, 'proposals', '-where', `number = '${number}'`]) ?? '';
				expect(told).toContain('name (String) = 观测一级保护区');
				expect(told.match(/MULTIPOLYGON/g)).toHaveLength(3);
			});

			test('@camptocamp/ogc-client finds the collection and reads it', async () => {
				expect(await new OgcApiEndpoint(`${service.origin}/ogc`).featureCollections).not.toContain('proposals');
				setFetchOptions({ headers: { authorization: `Bearer ${token}` } });
				try {
					const endpoint = new OgcApiEndpoint(`${service.origin}/ogc`);
					expect(await endpoint.featureCollections).toContain('proposals');
					const read = await endpoint.getCollectionItems('proposals', 1000);
					expect(read.filter(({ properties }) => (properties as unknown as Feature['properties']).number === number)).toHaveLength(3);
					expect(String((await endpoint.getCollectionItem('proposals', `${id}.1`)).id)).toBe(`${id}.1`);
				} finally {
					resetFetchOptions();
				}
			});
		});
	});
}
