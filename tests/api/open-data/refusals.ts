import fc from 'fast-check';
import { StoreError } from '../../../src/lib/server/store/errors.ts';
import type { Store } from '../../../src/lib/server/store/store.ts';
import { describe, expect, test, vi } from 'vitest';
import { respond, whileClosed } from '../serve.ts';
import { askOgc, ORIGIN } from './ask.ts';

export function describeRefusals(): void {
	describe('the open data when something is wrong', () => {
		test.each(['/ogc/', '/ogc/nothing', '/ogc/collections/lake/items/x/y'])('%s is not there, and the refusal says where all is told', async (path) => {
			const response = await respond(new URL(`${path}?lang=en`, ORIGIN));
			expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
			expect(await response.json()).toMatchObject({ detail: `There is no ${path}. All addresses: /ogc/api.` });
		});

		test.each(['POST', 'PUT', 'DELETE'])('%s is refused with what is taken instead', async (method) => {
			const response = await respond(new URL('/ogc/collections/lake/items?lang=en', ORIGIN), { method });
			expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
			expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
		});

		test('a store that cannot answer is 503, never an empty collection', async () => {
			const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
			const failing = { dataVersion: () => Promise.reject(new StoreError('unreachable', 'secret address')) } as unknown as Store;
			await whileClosed(async () => {
				for (const path of ['', '/collections', '/collections/lake/items?f=html']) {
					const { status, text } = await askOgc(path);
					expect(status).toBe(503);
					expect(text).not.toContain('secret');
				}
			}, failing);
			logged.mockRestore();
		});

		test('whatever is asked, the answer is an answer or a refusal, never a fault', async () => {
			const name = fc.oneof(fc.constantFrom('bbox', 'bbox-crs', 'crs', 'datetime', 'limit', 'offset', 'f', 'lang', 'name', 'version', 'accuracy', 'illustrative'), fc.string({ maxLength: 6, unit: 'binary' }));
			const corners = fc.array(fc.double(), { minLength: 4, maxLength: 6 }).map((numbers) => numbers.join());
			const systems = fc.constantFrom('http://www.opengis.net/def/crs/EPSG/0/4544', 'http://www.opengis.net/def/crs/EPSG/0/4326', 'EPSG:4326');
			const times = fc.constantFrom('2026-01-01', '..', '/', '2026-01-01/..', '../2026-01-01T00:00:00Z', '9999-12-31', '0001-01-01/9999-12-31T23:59:59Z', '0000-01-01', '2026-01-01T24:00:00Z');
			const value = fc.oneof(corners, systems, times, fc.integer().map(String), fc.double().map(String), fc.string({ maxLength: 20, unit: 'binary' }), fc.constantFrom('\0', '%', '\ud800', 'true', 'html', 'json', 'fgb', 'en'));
			const path = fc.constantFrom('', '/conformance', '/collections', '/collections/zone-2', '/collections/zone-2/items', '/collections/zone-2/items/zone-2-hongfeng@1', '/collections/zone-2/items/%00@1');
			await fc.assert(fc.asyncProperty(path, fc.array(fc.tuple(name, value), { maxLength: 4 }), async (where, pairs) => {
				expect([200, 400, 404]).toContain((await askOgc(`${where}?${new URLSearchParams(pairs).toString()}`)).status);
			}), { numRuns: 400 });
			// as above, with nothing that is refused at once
			const box = fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }), fc.double({ noNaN: true }), fc.double({ noNaN: true }));
			await fc.assert(fc.asyncProperty(box, fc.constantFrom(4544, 4545), async ([a, b, c, d], code) => {
				const bbox = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)].join();
				const { status } = await askOgc(`/collections/zone-2/items?bbox=${bbox}&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/${code}`);
				expect([200, 400]).toContain(status);
			}), { numRuns: 100 });
		}, 300_000);
	});
}
