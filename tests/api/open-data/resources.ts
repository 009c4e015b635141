import { Validator } from '@seriousme/openapi-schema-validator';
import { AREA_KINDS } from '#duty';
import { describe, expect, test } from 'vitest';
import { askOgc, document, ORIGIN, type Link } from './ask.ts';

const rels = (links: readonly Link[]) => [...new Set(links.map(({ rel }) => rel))].sort();

export function describeResources(): void {
	describe('the open data for programs', () => {
		test('begin at a landing page that leads everywhere', async () => {
			const { body, response } = await askOgc('?f=json');
			expect(rels(body.links)).toEqual(['alternate', 'conformance', 'data', 'license', 'self', 'service-desc', 'service-doc']);
			expect(response.headers.get('access-control-allow-origin')).toBe('*');
			for (const { href, type } of body.links.filter(({ href }: Link) => href.startsWith(ORIGIN)) as Link[]) {
				const { status, response: reached } = await askOgc(href, { accept: type ?? '*/*' });
				expect([href, status, reached.headers.get('content-type')?.replace('; charset=utf-8', '')]).toEqual([href, 200, type]);
			}
		});

		test('say which standards they hold to', async () => {
			const { body } = await askOgc('/conformance');
			expect(body.conformsTo).toEqual(expect.arrayContaining([
				'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core', 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
				'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs'
			]));
		});

		test('are told of in a document that is valid OpenAPI 3.0', async () => {
			const { body, response } = await askOgc('/api');
			expect(response.headers.get('content-type')).toBe('application/vnd.oai.openapi+json;version=3.0');
			expect(body).toEqual(JSON.parse(JSON.stringify(document)));
			const validator = new Validator();
			expect(await validator.validate(body)).toEqual({ valid: true });
			expect(validator.version).toBe('3.0');
		});

		test('are a collection for each kind of area, also for kinds of which nothing is known', async () => {
			const { body } = await askOgc('/collections');
			expect(body.collections.map(({ id }: { id: string }) => id)).toEqual(AREA_KINDS);
			for (const { id, links, crs, storageCrs } of body.collections) {
				const { body: alone } = await askOgc(`/collections/${id}`);
				expect(alone).toMatchObject({ id, crs, storageCrs });
				expect(crs).toContain(storageCrs);
				expect(rels(links)).toEqual(expect.arrayContaining(['items', 'self', 'enclosure', 'license']));
			}
		});

		test('say where and when: the box around the data, and the time of their validity as it begins in China', async () => {
			const { body } = await askOgc('/collections/zone-2');
			expect(body.extent.spatial).toEqual({ bbox: [[106.22, 26.12, 106.29, 26.18]], crs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84' });
			expect(body.extent.temporal.interval).toEqual([['2024-03-01T00:00:00+08:00', null]]);
		});

		test('mark what is illustrative, in the asked language', async () => {
			const [zone, lake] = [await askOgc('/collections/zone-1?lang=en'), await askOgc('/collections/lake?lang=en')];
			expect(zone.body.description).toMatch(/illustrative, not official/);
			expect(lake.body.description).not.toMatch(/illustrative/);
			expect((await askOgc('/collections/lake')).body.title).toBe('湖面(最高蓄水位)');
		});

		test('every link of a collection is answered with the type that it names', async () => {
			const { body } = await askOgc('/collections/district');
			for (const { href, type } of body.links.filter(({ rel }: Link) => ['items', 'self', 'alternate'].includes(rel)) as Link[]) {
				const { response } = await askOgc(href);
				expect([href, response.status, response.headers.get('content-type')?.replace('; charset=utf-8', '')]).toEqual([href, 200, type]);
			}
		});

		test('are not sent again to whom has them', async () => {
			const { response } = await askOgc('/collections/lake/items');
			const etag = response.headers.get('etag') ?? '';
			expect((await askOgc('/collections/lake/items', { 'if-none-match': etag })).status).toBe(304);
			expect((await askOgc('/collections/lake/items?f=html', { 'if-none-match': etag })).status).toBe(200);
		});
	});

	describe('the pages for people', () => {
		const everywhere = ['', '/conformance', '/api', '/collections', '/collections/district', '/collections/district/items', '/collections/district/items/district-520181@1'];

		test.each(everywhere)('%s is a page to whom asks for one, and JSON to whom asks for nothing', async (path) => {
			const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
			for (const [address, accept] of [[path, browser], [`${path}?f=html`, 'application/json']] as const) {
				const { response, text } = await askOgc(address, { accept });
				expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
				expect(text).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
				expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
			}
			expect((await askOgc(path)).response.headers.get('content-type')).toMatch(/json/);
		});

		test('lead by links alone from the first page to a single feature', async () => {
			const reached = new Set<string>();
			const follow = async (href: string): Promise<void> => {
				if (reached.has(href)) return;
				reached.add(href);
				const { text, status } = await askOgc(href, { accept: 'text/html' });
				expect([href, status]).toEqual([href, 200]);
				for (const [, next = ''] of text.matchAll(/href="([^"]+)"/g)) {
					const address = next.replaceAll('&amp;', '&');
					if (address.startsWith(`${ORIGIN}/ogc`) && /^[^?]*(?:\?f=html)?$/.test(address)) await follow(address);
				}
			};
			await follow(`${ORIGIN}/ogc`);
			expect([...reached]).toContain(`${ORIGIN}/ogc/collections/park/items/park-as-hitech%401`);
		});

		test('say wherever lines are shown that they are no official data, and nowhere else', async () => {
			const note = /class="note">Some outlines are illustrative, not official data/;
			for (const path of ['', '/collections', '/collections/zone-1', '/collections/zone-1/items', '/collections/zone-1/items/zone-1-hongfeng@1']) {
				expect([path, note.test((await askOgc(`${path}?f=html&lang=en`)).text)]).toEqual([path, true]);
			}
			for (const path of ['/collections/lake', '/collections/lake/items', '/collections/lake/items/lake-hongfeng@1']) {
				expect([path, note.test((await askOgc(`${path}?f=html&lang=en`)).text)]).toEqual([path, false]);
			}
		});

		test('write what was put in, never as a part of the page', async () => {
			const { text } = await askOgc(`/collections/lake/items?f=html&name=${encodeURIComponent('"><script>alert(1)</script>')}`);
			expect(text).not.toContain('<script');
		});
	});
}
