import { describe, expect, test } from 'vitest';
import { askOgc, type Link } from './ask.ts';

interface Feature {
	readonly id: string;
	readonly geometry: { readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[] };
	readonly properties: Readonly<Record<string, unknown>>;
}

const ids = async (search: string): Promise<readonly string[]> => (await askOgc(`/collections/${search}`)).body.features.map(({ id }: Feature) => id);
const link = (links: readonly Link[], rel: string) => links.find((each) => each.rel === rel)?.href;

export function describeItems(): void {
	describe('features', () => {
		test('are GeoJSON with all facts, Chinese as it is', async () => {
			const { body, response } = await askOgc('/collections/district/items');
			expect(response.headers.get('content-type')).toBe('application/geo+json');
			expect(response.headers.get('content-crs')).toBe('<http://www.opengis.net/def/crs/OGC/1.3/CRS84>');
			expect([body.numberMatched, body.numberReturned]).toEqual([2, 2]);
			expect(body.features[0]).toEqual({
				type: 'Feature', id: 'district-520181@1',
				properties: {
					id: 'district-520181', kind: 'district', code: '520181', name: '清镇市', nameEn: 'Qingzhen City', territory: 'guiyang', version: 1,
					validFrom: '2024-03-01', validTo: null, source: 'test', licence: 'CC0-1.0', accuracy: 1.5, illustrative: false
				},
				geometry: { type: 'MultiPolygon', coordinates: [[[[106, 26], [106.5, 26], [106.5, 26.5], [106, 26.5], [106, 26]]]] }
			});
		});

		test('one by one are found under their own address', async () => {
			const { body } = await askOgc('/collections/zone-2/items/zone-2-hongfeng%402');
			expect([body.id, body.properties.version, body.properties.validFrom]).toEqual(['zone-2-hongfeng@2', 2, '2025-06-01']);
			expect(link(body.links, 'collection')).toMatch(/\/ogc\/collections\/zone-2$/);
			expect((await askOgc(link(body.links, 'self') ?? '')).body.id).toBe(body.id);
		});

		test('come page by page, each once, with the way there and back', async () => {
			const seen: string[] = [];
			let at: string | undefined = '/collections/zone-2/items?limit=1&code=hongfeng';
			let [back, pages]: [string | undefined, number] = [undefined, 0];
			while (at) {
				const { body } = await askOgc(at);
				expect(body.numberMatched).toBe(2);
				seen.push(...body.features.map(({ id }: Feature) => id));
				[at, back, pages] = [link(body.links, 'next'), link(body.links, 'prev'), pages + 1];
			}
			expect([seen, pages]).toEqual([['zone-2-hongfeng@1', 'zone-2-hongfeng@2'], 2]);
			expect((await askOgc(back ?? '')).body.features[0].id).toBe('zone-2-hongfeng@1');
			expect(await ids('zone-2/items?limit=100000000')).toHaveLength(2);
			expect(await ids('zone-2/items?offset=7')).toEqual([]);
		});

		const TIMES: readonly (readonly [string, readonly number[]])[] = [
			['2025-05-31', [1]], ['2025-06-01', [2]], ['2024-02-29', []], ['2025-05-31T16:00:00Z', [2]], ['2025-05-31T15:59:59Z', [1]],
			['2025-05-31T23:30:00.5%2B08:00', [1]], ['2016-12-31T23:59:60Z', []], ['0001-01-01', []],
			['2025-05-31/2025-06-01', [1, 2]], ['2025-06-01/2026-01-01', [2]], ['../2024-03-01', [1]], ['/2024-02-29', []], ['2025-06-01/..', [2]], ['2025-05-31/', [1, 2]], ['../..', [1, 2]]
		];
		test.each(TIMES)('of the time %s are those in force on some day of it at the lakes', async (datetime, versions) => {
			expect(await ids(`zone-2/items?datetime=${datetime}`)).toEqual(versions.map((version) => `zone-2-hongfeng@${version}`));
		});

		// the lake is the box from 106.1, 26.1 to 106.2, 26.2
		const BOXES: readonly (readonly [string, boolean])[] = [
			['106.15,26.15,106.16,26.16', true], ['106.2,26.2,106.3,26.3', true], ['106.2001,26.1,106.3,26.3', false], ['106.15,26.15,106.15,26.15', true],
			['106.3,26.1,106.3,26.2', false], ['-180,-90,180,90', true], ['106.15,26.15,0,106.16,26.16,9000', true],
			['170,20,106.15,30', true], ['170,20,106.05,30', false], ['106.15,20,-170,30', true]
		];
		test.each(BOXES)('touch the box %s or do not: %s', async (bbox, touches) => {
			expect(await ids(`lake/items?bbox=${bbox}`)).toEqual(touches ? ['lake-hongfeng@1'] : []);
		});

		test('can be selected by every fact', async () => {
			const { body } = await askOgc('/collections/guian-town/items');
			const { kind: _kind, validTo: _validTo, ...facts } = (body.features[0] as Feature).properties;
			for (const [name, value] of Object.entries(facts)) {
				expect([name, await ids(`guian-town/items?${name}=${encodeURIComponent(String(value))}`)]).toEqual([name, ['guian-town-machang@1']]);
			}
			expect(await ids('zone-2/items?validTo=2025-06-01')).toEqual(['zone-2-hongfeng@1']);
			for (const other of ['name=%E6%B8%85%E9%95%87', 'illustrative=true', 'accuracy=2', 'territory=anshun', 'version=2']) expect([other, await ids(`guian-town/items?${other}`)]).toEqual([other, []]);
		});
	});

	describe('what cannot be answered is refused with the field and the reason', () => {
		const BAD: readonly (readonly [string, string, RegExp])[] = [
			['?f=fgb', 'f', /Known: json, html/], ['?x=1', 'x', /no parameter/], ['/collections/lake/items?f=xml', 'f', /Known: json/],
			['/collections/lake/items?bbox=1,2,3', 'bbox', /3 numbers/], ['/collections/lake/items?bbox=1,2,3,4,5', 'bbox', /5 numbers/],
			['/collections/lake/items?bbox=a,b,c,d', 'bbox', /no decimal number/], ['/collections/lake/items?bbox=1,5,2,4', 'bbox', /lower corner/],
			['/collections/lake/items?bbox=1,2,300,4', 'bbox', /300 is out of range/], ['/collections/lake/items?bbox=26,106,27,107', 'bbox', /out of range/],
			['/collections/lake/items?bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857', 'bbox-crs', /no “http/],
			['/collections/lake/items?crs=EPSG:4326', 'crs', /Did you mean http|Known: http/], ['/collections/lake/items/lake-hongfeng@1?crs=x', 'crs', /Known: http/],
			['/collections/lake/items?bbox=2,1,1,2&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4544', 'bbox', /order of axes/],
			['/collections/lake/items?datetime=yesterday', 'datetime', /no time such as/], ['/collections/lake/items?datetime=2026-02-30', 'datetime', /no day/],
			['/collections/lake/items?datetime=2026-01-01T25:00:00Z', 'datetime', /no time/], ['/collections/lake/items?datetime=2026-01-01T10:00:00', 'datetime', /no time/],
			['/collections/lake/items?datetime=2027-01-01/2026-01-01', 'datetime', /backwards/], ['/collections/lake/items?datetime=2026-01-01/2026-01-02/2026-01-03', 'datetime', /no time/],
			['/collections/lake/items?datetime=..', 'datetime', /no time/],
			['/collections/lake/items?limit=0', 'limit', /out of range/], ['/collections/lake/items?limit=ten', 'limit', /no decimal/], ['/collections/lake/items?offset=-1', 'offset', /out of range/],
			['/collections/lake/items?name=%00', 'name', /control characters/], ['/collections/lake/items?illustrative=maybe', 'illustrative', /true, false/], ['/collections/lake/items?territory=guiyan', 'territory', /Did you mean guiyang/]
		];
		test.each(BAD)('%s', async (address, field, says) => {
			const { status, body, response } = await askOgc(`${address}${address.includes('?') ? '&' : '?'}lang=en`);
			expect([status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
			expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
			expect(body.detail).toMatch(says);
		});

		test.each([
			['/collections/lakes', /Did you mean lake/], ['/collections/lakes/items', /Did you mean lake/], ['/collections/lake/items/lake-nowhere@1', /no feature “lake-nowhere@1”/],
			['/collections/lake/items/lake-hongfeng', /no feature/], ['/collections/lake/items/lake-hongfeng@2', /no feature/], ['/collections/park/items/lake-hongfeng@1', /no feature/]
		] as const)('%s is not there', async (address, says) => {
			const { status, body } = await askOgc(`${address}?lang=en`);
			expect([status, body.type]).toEqual([404, '/api/v1/problems#unknown-id']);
			expect(body.detail).toMatch(says);
		});

		test('a format that is not to be had', async () => {
			for (const accept of ['image/png', 'application/json;q=0', 'text/csv, image/*']) expect((await askOgc('/collections', { accept })).status).toBe(406);
			expect((await askOgc('/collections/lake/items', { accept: 'application/json' })).response.headers.get('content-type')).toBe('application/geo+json');
			expect((await askOgc('/collections/lake/items', { accept: 'text/html;q=0.5, application/geo+json;q=0.6' })).response.headers.get('content-type')).toBe('application/geo+json');
			expect((await askOgc('/collections/lake/items', { accept: 'application/vnd.flatgeobuf' })).response.headers.get('content-type')).toBe('application/vnd.flatgeobuf');
		});
	});
}
