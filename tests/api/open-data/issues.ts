import { OgcApiEndpoint, resetFetchOptions, setFetchOptions } from '@camptocamp/ogc-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gdal } from '../../gdal.ts';
import { SPOTS } from '../ground.ts';
import { listen } from '../listen.ts';
import { caller, tokenOf, type Caller } from '../people.ts';
import { askOgc, type Link } from './ask.ts';

const CRS = 'http://www.opengis.net/def/crs/EPSG/0/';
const program = gdal();

interface Feature {
	readonly id: string;
	readonly properties: Readonly<Record<string, unknown>>;
	readonly geometry: { readonly coordinates: readonly number[] };
}

/** The problem list as a collection for those who have signed in. */
export function describeIssueFeatures(): void {
	describe('issues as features', () => {
		const [ids, titles]: [string[], string[]] = [[], []];
		let [finder, office, anshun] = [null as unknown as Caller, '', ''];
		const as = (token: string, address: string, headers: Record<string, string> = {}) => askOgc(address, { ...headers, authorization: `Bearer ${token}` });
		const items = async (token: string, search: string) => (await as(token, `/collections/issues/items?limit=1000&${search}`)).body;
		/** Of those of this test, in the order in which they were logged. */
		const found = async (search: string, token = office): Promise<string[]> =>
			(await items(token, search)).features.filter(({ id }: Feature) => ids.includes(id)).map(({ properties }: Feature) => properties.title);

		beforeAll(async () => {
			finder = await caller('gy-water');
			[office, anshun] = [await tokenOf('office-gy', 'office'), await tokenOf('gov-xixiu')];
			for (const [title, spot, matter] of [['要素一', SPOTS.inExtent, 'fishing'], ['要素二', SPOTS.inZone1, 'livestock'], ['要素三', SPOTS.inBasinGuiyang, 'fishing']] as const) {
				const { status, body } = await finder.post('/api/v1/issues', { ...spot, matter, title, description: '', foundOn: '2026-01-05' });
				expect(status).toBe(201);
				ids.push(body.id);
				titles.push(title);
			}
		});

		test('are no collection for those who have not signed in, and their address says how to', async () => {
			const { body } = await askOgc('/collections');
			expect(body.collections.map(({ id }: { id: string }) => id)).not.toContain('issues');
			for (const address of ['/collections/issues', '/collections/issues/items', `/collections/issues/items/${ids[0]}`]) {
				const { status, response } = await askOgc(address);
				expect([address, status, response.headers.get('www-authenticate')]).toEqual([address, 401, 'Bearer realm="lianghu"']);
			}
			expect((await as('wrong', '/collections/issues/items')).status).toBe(401);
		});

		test('are listed with the others for who has, with their extent, and nothing on the way keeps the answer', async () => {
			const { body, response } = await as(office, '/collections');
			const collection = body.collections.find(({ id }: { id: string }) => id === 'issues');
			expect(collection).toMatchObject({ title: '问题清单', itemType: 'feature' });
			const [west, south, east, north] = collection.extent.spatial.bbox[0];
			expect(west <= SPOTS.inExtent.lon && SPOTS.inBasinGuiyang.lon <= east && south <= SPOTS.inZone1.lat && SPOTS.inBasinGuiyang.lat <= north).toBe(true);
			expect(response.headers.get('cache-control')).toBe('private, no-store');
			expect([response.headers.get('etag'), response.headers.get('access-control-allow-origin')]).toEqual([null, null]);
			// what somebody has kept from before is never confirmed
			const { response: before } = await askOgc('/collections');
			expect((await as(office, '/collections', { 'if-none-match': before.headers.get('etag') ?? '' })).status).toBe(200);
		});

		test('are points with ids and words in the asked language', async () => {
			const { body } = await as(office, `/collections/issues/items/${ids[0]}?lang=en`);
			expect(body).toMatchObject({
				id: ids[0], geometry: { type: 'Point', coordinates: [SPOTS.inExtent.lon, SPOTS.inExtent.lat] },
				properties: { title: '要素一', state: 'assigned', stateName: 'Sent', matter: 'fishing', foundOn: '2026-01-05', territory: 'guiyang', overdue: false, closedAt: null, page: `http://lianghu.test/issues/${ids[0]}` }
			});
			const { body: chinese } = await as(office, `/collections/issues/items/${ids[0]}`);
			expect([chinese.properties.stateName, chinese.properties.territoryName]).toEqual(['待接收', '贵阳市']);
			const page = await as(office, `/collections/issues/items/${ids[0]}?f=html`);
			expect(page.text).toContain('要素一');
		});

		test('are those that the caller may see in the API, and no others', async () => {
			expect(await found('', anshun)).toEqual([]);
			expect((await as(anshun, `/collections/issues/items/${ids[0]}`)).status).toBe(404);
			for (const [token, { body: listed }] of [[office, await (await caller('office-gy', 'office')).get('/api/v1/issues?limit=1')], [anshun, await (await caller('gov-xixiu')).get('/api/v1/issues?limit=1')]] as const) {
				expect((await items(token, '')).numberMatched).toBe(listed.total);
			}
		});

		test('can be selected by facts, by a box in any system, by the time in which they were open', async () => {
			expect(await found('')).toEqual(titles);
			expect(await found('matter=fishing')).toEqual(['要素一', '要素三']);
			expect(await found('zone=zone-1')).toEqual(['要素二']);
			expect(await found('overdue=false&state=assigned')).toEqual(titles);
			for (const none of ['overdue=true', 'state=checked', 'owner=as-police', 'source=complaint', 'territory=anshun', 'number=2020-0001']) expect([none, await found(none)]).toEqual([none, []]);
			const { properties } = (await as(office, `/collections/issues/items/${ids[1]}`)).body;
			expect(await found(`number=${properties.number}&owner=${properties.owner}`)).toEqual(['要素二']);
			expect(await found('bbox=106.24,26.14,106.26,26.16')).toEqual(['要素二']);
			expect(await found(`bbox=26.14,106.24,26.16,106.26&bbox-crs=${CRS}4326`)).toEqual(['要素二']);
			expect(await found('datetime=2026-01-01/..')).toEqual(titles);
			expect(await found('datetime=../2024-03-01')).toEqual([]);
			for (const [search, field] of [['state=closed', 'state'], ['bbox=1,2,3', 'bbox'], ['name=x', 'name'], ['f=fgb', 'f']] as const) {
				const { status, body } = await as(office, `/collections/issues/items?${search}`);
				expect([status, body.errors[0].field]).toEqual([400, field]);
			}
		});

		test('come in every system with the axes of its definition, as the areas do', async () => {
			const at = async (code: number) => (await as(office, `/collections/issues/items/${ids[0]}?crs=${CRS}${code}`)).body.geometry.coordinates as number[];
			expect(await at(4490)).toEqual([SPOTS.inExtent.lat, SPOTS.inExtent.lon]);
			const [northing = 0, easting = 0] = await at(4544);
			expect([Math.round(northing / 1000), Math.round(easting / 1000)]).toEqual([2894, 609]);
		});

		test('come page by page, each once', async () => {
			const seen: string[] = [];
			for (let next: string | undefined = '/collections/issues/items?limit=2'; next;) {
				const { body }: { body: { features: Feature[]; links: Link[] } } = await as(office, next);
				seen.push(...body.features.map(({ id }) => id));
				next = body.links.find(({ rel }) => rel === 'next')?.href;
			}
			expect([new Set(seen).size, seen.filter((id) => ids.includes(id))]).toEqual([seen.length, ids]);
		});

		describe('for other programs', () => {
			let service: Awaited<ReturnType<typeof listen>>;
			beforeAll(async () => {
				service = await listen();
			});
			afterAll(() => service.end());

			test.skipIf(!program)('GDAL reads them with a token in its headers, and finds nothing without', async () => {
				const read = (options: readonly string[]) => program?.run('ogrinfo', ['-ro', '-al', '-q', '--config', 'GDAL_HTTP_HEADERS', `Authorization: Bearer ${office}`, ...options, `OAPIF:${service.origin}/ogc`, 'issues']);
				const all = await read(['-oo', 'PAGE_SIZE=2']) ?? '';
				for (const title of titles) expect(all).toContain(`title (String) = ${title}`);
				expect(all).toMatch(/stateName \(String\) = 待接收[^]*POINT \(106\.095 26\.15\)/);
				const boxed = await read(['-spat', '106.24', '26.14', '106.26', '26.16']);
				expect(boxed).toContain('要素二');
				expect(boxed).not.toContain('要素一');
				expect(await program?.run('ogrinfo', ['-ro', `OAPIF:${service.origin}/ogc`])).not.toContain('issues');
			});

			test('@camptocamp/ogc-client finds the collection and reads it', async () => {
				expect(await new OgcApiEndpoint(`${service.origin}/ogc`).featureCollections).not.toContain('issues');
				setFetchOptions({ headers: { authorization: `Bearer ${office}` } });
				try {
					const endpoint = new OgcApiEndpoint(`${service.origin}/ogc`);
					expect(await endpoint.featureCollections).toContain('issues');
					const read = await endpoint.getCollectionItems('issues', 1000);
					expect(read.filter(({ id }) => ids.includes(String(id))).map(({ properties }) => (properties as unknown as Feature['properties']).title)).toEqual(titles);
					expect(String((await endpoint.getCollectionItem('issues', ids[0] ?? '')).id)).toBe(ids[0]);
				} finally {
					resetFetchOptions();
				}
			});
		});
	});
}
