import fc from 'fast-check';
import { StoreError } from '../../src/lib/server/store/errors.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { describe, expect, test, vi } from 'vitest';
import { ask, whileClosed } from './serve.ts';

const R = '/api/v1/responsibility';
const HERE = 'lon=106.1&lat=26.1';

/** The address, the fields that are at fault, and what the message must say (English). */
const BAD: readonly (readonly [string, readonly string[], RegExp])[] = [
	[R, ['lon', 'lat'], /missing/],
	[`${R}?lat=26.1`, ['lon'], /lon is missing/],
	[`${R}?lon=106.1`, ['lat'], /lat is missing/],
	[`${R}?lon=&lat=26.1`, ['lon'], /empty/],
	[`${R}?lon=%20%20&lat=26.1`, ['lon'], /empty/],
	[`${R}?lon&lat=26.1`, ['lon'], /empty/],
	[`${R}?lon=106.1&lon=106.2&lat=26.1`, ['lon'], /2 times/],
	[`${R}?lon=106.1&lat=26.1&lat=26.1`, ['lat'], /2 times/],
	[`${R}?lon=abc&lat=26.1`, ['lon'], /no decimal number/],
	[`${R}?lon=106.1.2&lat=26.1`, ['lon'], /no decimal number/],
	[`${R}?lon=--106&lat=26.1`, ['lon'], /no decimal number/],
	[`${R}?lon=1_06&lat=26.1`, ['lon'], /no decimal number/],
	[`${R}?lon=106+1&lat=26.1`, ['lon'], /no decimal number/],
	[`${R}?lon=.&lat=26.1`, ['lon'], /no decimal number/],
	[`${R}?lon=106n&lat=26.1`, ['lon'], /direction/],
	[`${R}?lon=null&lat=undefined`, ['lon', 'lat'], /no decimal number/],
	[`${R}?lon=NaN&lat=26.1`, ['lon'], /no finite number/],
	[`${R}?lon=Infinity&lat=26.1`, ['lon'], /no finite number/],
	[`${R}?lon=-inf&lat=26.1`, ['lon'], /no finite number/],
	[`${R}?lon=0x6A&lat=26.1`, ['lon'], /no decimal number/],
	[`${R}?lon=0b1&lat=26.1`, ['lon'], /no decimal number/],
	[`${R}?lon=1e400&lat=26.1`, ['lon'], /no finite number/],
	[`${R}?lon=1e9&lat=26.1`, ['lon'], /out of range/],
	[`${R}?lon=106.1&lat=-1e308`, ['lat'], /out of range/],
	[`${R}?lon=${'1'.repeat(60)}&lat=26.1`, ['lon'], /at most 40/],
	[`${R}?lon=106,41&lat=26.1`, ['lon'], /comma; write 106\.41/],
	[`${R}?lon=106.41°&lat=26.1`, ['lon'], /decimal degrees/],
	[`${R}?lon=106°24′36″E&lat=26.1`, ['lon'], /decimal degrees/],
	[`${R}?lon=E106.41&lat=N26.1`, ['lon', 'lat'], /decimal degrees/],
	[`${R}?lon=106度24分&lat=26.1`, ['lon'], /decimal degrees/],
	[`${R}?lon=东经106.41&lat=26.1`, ['lon'], /decimal degrees/],
	[`${R}?lon=１０６．４１&lat=26.1`, ['lon'], /full-width.*106\.41/],
	[`${R}?lon=106.1&lat=２６。１`, ['lat'], /full-width.*26\.1/],
	[`${R}?lon=26.5&lat=106.4`, ['lon', 'lat'], /^longitude 26\.5 and latitude 106\.4 look swapped$/],
	[`${R}?lon=26.5&lat=106.4&matter=water-pollution&accuracy=5`, ['lon', 'lat'], /look swapped/],
	[`${R}?lon=180.0001&lat=26.1`, ['lon'], /out of range.*-180 to 180/],
	[`${R}?lon=-181&lat=26.1`, ['lon'], /out of range/],
	[`${R}?lon=106.1&lat=90.5`, ['lat'], /out of range.*-90 to 90/],
	[`${R}?lon=106410000&lat=26520000`, ['lon', 'lat'], /out of range/],
	[`${R}?lon=35606000&lat=2934000`, ['lon', 'lat'], /out of range/],
	[`${R}?${HERE}&matter=`, ['matter'], /empty/],
	[`${R}?${HERE}&matter=water-polution`, ['matter'], /Did you mean water-pollution/],
	[`${R}?${HERE}&matter=Water_Pollution`, ['matter'], /Did you mean water-pollution/],
	[`${R}?${HERE}&matter=水污染`, ['matter'], /Did you mean water-pollution/],
	[`${R}?${HERE}&matter=fish`, ['matter'], /Did you mean fishing/],
	[`${R}?${HERE}&matter=toString`, ['matter'], /Known: water-pollution/],
	[`${R}?${HERE}&matter=__proto__`, ['matter'], /Known: water-pollution/],
	[`${R}?${HERE}&matter=noise&matter=dust`, ['matter'], /2 times/],
	[`${R}?${HERE}&matter=${'x'.repeat(500)}`, ['matter'], /Known/],
	[`${R}?longitude=106.1&lat=26.1`, ['lon', 'longitude'], /say lon/],
	[`${R}?lng=106.1&latitude=26.1`, ['lon', 'lat', 'lng', 'latitude'], /say lon/],
	[`${R}?${HERE}&mater=fishing`, ['mater'], /say matter/],
	[`${R}?${HERE}&date=2026-01-01`, ['date'], /say at/],
	[`${R}?${HERE}&radius=5`, ['radius'], /say accuracy/],
	[`${R}?${HERE}&LON=106.1`, ['LON'], /say lon/],
	[`${R}?${HERE}&zoom=5&=3`, ['zoom', ''], /no parameter/],
	[`${R}?${HERE}&at=`, ['at'], /empty/],
	[`${R}?${HERE}&at=2026-02-30`, ['at'], /no day 2026-02-30/],
	[`${R}?${HERE}&at=2025-02-29`, ['at'], /no day/],
	[`${R}?${HERE}&at=2026-13-01`, ['at'], /no day/],
	[`${R}?${HERE}&at=0000-01-01`, ['at'], /no day/],
	[`${R}?${HERE}&at=2026-1-1`, ['at'], /no date such as/],
	[`${R}?${HERE}&at=01/02/2026`, ['at'], /no date such as/],
	[`${R}?${HERE}&at=2026-01-01T00:00:00Z`, ['at'], /no date such as/],
	[`${R}?${HERE}&at=yesterday`, ['at'], /no date such as/],
	[`${R}?${HERE}&at=2026年1月1日`, ['at'], /no date such as/],
	[`${R}?${HERE}&accuracy=-1`, ['accuracy'], /0 to 10000/],
	[`${R}?${HERE}&accuracy=10000.5`, ['accuracy'], /0 to 10000/],
	[`${R}?${HERE}&accuracy=15m`, ['accuracy'], /no decimal number/],
	[`${R}?${HERE}&accuracy=`, ['accuracy'], /empty/],
	[`${R}?${HERE}&lang=fr`, ['lang'], /Known: zh, en/],
	['/api/v1/areas?bbox=106,26,107', ['bbox'], /3 numbers/],
	['/api/v1/areas?bbox=106,26,107,27,28', ['bbox'], /5 numbers/],
	['/api/v1/areas?bbox=107,26,106,27', ['bbox'], /107 must be less than 106/],
	['/api/v1/areas?bbox=106,27,107,26', ['bbox'], /27 must be less than 26/],
	['/api/v1/areas?bbox=106,26,106,27', ['bbox'], /must be less/],
	['/api/v1/areas?bbox=26,106,27,107', ['bbox'], /look swapped/],
	['/api/v1/areas?bbox=a,b,c,d', ['bbox'], /no decimal number/],
	['/api/v1/areas?bbox=106,26,,27', ['bbox'], /no decimal number/],
	['/api/v1/areas?bbox=-200,26,107,27', ['bbox'], /out of range/],
	['/api/v1/areas?bbox=106,26,107,95', ['bbox'], /out of range|swapped/],
	['/api/v1/areas?kind=zone1', ['kind'], /Did you mean zone-1/],
	['/api/v1/areas?kind=river', ['kind'], /Known: lake/],
	['/api/v1/areas?at=1899-12-31', ['at'], /no day/],
	['/api/v1/duties?matter=fishing', ['matter'], /no parameter/],
	['/api/v1/duties/findings/places?kind=hole', ['kind'], /Known: gap, overlap/],
	['/api/v1/duties/findings/places?territory=guiyan', ['territory'], /Did you mean guiyang/],
	['/api/v1/units/gy-water/places?role=leader', ['role'], /Did you mean lead/],
	['/api/v1/search', ['q'], /missing/],
	['/api/v1/search?q=%20', ['q'], /empty/],
	[`/api/v1/search?q=${'红'.repeat(101)}`, ['q'], /at most 100/],
	['/api/v1/search?q=lake&limit=0', ['limit'], /1 to 50/],
	['/api/v1/search?q=lake&limit=2.5', ['limit'], /no whole number/],
	['/api/v1/health?verbose=1', ['verbose'], /no parameter/]
];

const withLang = (address: string) => (/[?&]lang=/.test(address) ? address : `${address}${address.includes('?') ? '&' : '?'}lang=en`);

interface Fault {
	readonly field: string;
	readonly message: string;
}

export function describeProblems(): void {
	describe('bad input', () => {
		test.each(BAD)('%s', async (address, fields, says) => {
			const { status, body, response } = await ask(withLang(address), { cookie: 'en' });
			expect(status).toBe(400);
			expect(body.errors.map(({ field }: Fault) => field)).toEqual(fields);
			expect(body.errors.some(({ message }: Fault) => says.test(message)), JSON.stringify(body.errors)).toBe(true);
			expect(response.headers.get('cache-control')).toBe('no-store');
			expect(response.headers.has('etag')).toBe(false);
		});

		test('is refused in Chinese unless asked otherwise', async () => {
			const { body, response } = await ask(`${R}?lon=26.5&lat=106.4`);
			expect([body.title, body.detail]).toEqual(['请求有误', '经度 26.5 与纬度 106.4 好像写反了。']);
			expect(response.headers.get('content-language')).toBe('zh-CN');
			expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
		});

		test('a date before the first mechanism is understood, and refused with the reason', async () => {
			for (const path of [`${R}?${HERE}`, '/api/v1/duties?', '/api/v1/units/gy-water/places?']) {
				const { status, body } = await ask(`${path}&at=2024-02-29&lang=en`);
				expect([status, body.errors[0].field]).toEqual([422, 'at']);
				expect(body.detail).toMatch(/2024-02-29 is before .* 2024-03-01/);
			}
			expect((await ask(`${R}?${HERE}&at=2024-03-01`)).status).toBe(200);
		});

		test('an address that is too long is not read', async () => {
			const { status } = await ask(`${R}?${HERE}&${'a'.repeat(3000)}`);
			expect(status).toBe(414);
		});

		test('an unknown unit or clause is not found, with the nearest', async () => {
			const unit = await ask('/api/v1/units/gy-watr/places?lang=en');
			expect([unit.status, unit.body.detail]).toEqual([404, 'There is no “gy-watr”. Did you mean gy-water?']);
			expect((await ask('/api/v1/clauses/%E9%99%84%E4%BA%8C(%E4%B8%80%E7%99%BE)/places')).status).toBe(404);
			expect((await ask('/api/v1/clauses/nothing/places?lang=en')).body.detail).toMatch(/Known/);
		});

		test.each(['/api', '/api/v1', '/api/v2/responsibility', '/api/v1/responsibilities', '/api/v1/units/gy-water'])('%s is not there', async (path) => {
			for (const method of ['GET', 'POST', 'DELETE']) {
				const { status, body } = await ask(`${path}?lang=en`, { method });
				expect([status, body.detail]).toEqual([404, `There is no ${path}. All addresses: /api/v1/openapi.json.`]);
			}
		});

		test.each(['PUT', 'PATCH', 'DELETE'])('%s is refused where it is not taken, with what is', async (method) => {
			const { status, body, response } = await ask(`${R}?${HERE}&lang=en`, { method });
			expect([status, response.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD']);
			expect(body.detail).toContain(method);
		});

		test('an answer in another format is refused, and every usual Accept is not', async () => {
			for (const accept of ['text/csv', 'image/png, text/*', 'application/json;q=0', 'nonsense']) {
				expect((await ask(`${R}?${HERE}`, { headers: { accept } })).status).toBe(406);
			}
			for (const accept of ['*/*', 'application/*', 'application/json', 'text/html,application/xml;q=0.9,*/*;q=0.8', 'APPLICATION/JSON;charset=utf-8', '']) {
				expect((await ask(`${R}?${HERE}`, { headers: { accept } })).status).toBe(200);
			}
			expect((await ask('/api/v1/areas', { headers: { accept: 'application/geo+json' } })).status).toBe(200);
		});
	});

	describe('when the store or the product fails', () => {
		const failing = (error: Error) => ({ dataVersion: () => Promise.reject(error) }) as unknown as Store;

		test('a store that cannot answer is 503, never an empty answer', async () => {
			const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
			await whileClosed(async () => {
				for (const path of [`${R}?${HERE}`, '/api/v1/areas', '/api/v1/health']) {
					const { status, body, response } = await ask(path);
					expect([status, response.headers.get('retry-after')]).toEqual([503, '5']);
					expect(JSON.stringify(body)).not.toContain('secret');
				}
			}, failing(new StoreError('unreachable', 'secret address')));
			logged.mockRestore();
		});

		test('what nobody expected is 500 with an id that is in the log, and without a trace', async () => {
			const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
			await whileClosed(async () => {
				const { status, body } = await ask(`${R}?${HERE}`);
				expect(status).toBe(500);
				expect(body.id).toMatch(/^[0-9a-f]{8}$/);
				expect(JSON.stringify(body)).not.toMatch(/secret|\bat \//);
				expect(logged.mock.calls.flat().map(String).join(' ')).toContain(body.id);
			}, failing(new Error('secret')));
			logged.mockRestore();
		});

		test('what is wrong with the question is said even then', async () => {
			await whileClosed(async () => expect((await ask(R)).status).toBe(400), failing(new Error('secret')));
		});
	});

	test('whatever is asked, the answer is an answer or a refusal, never a fault', async () => {
		const name = fc.oneof(fc.constantFrom('lon', 'lat', 'matter', 'at', 'accuracy', 'lang', 'bbox', 'kind', 'q', 'limit', 'role'), fc.string({ maxLength: 8, unit: 'binary' }));
		const value = fc.oneof(
			fc.double().map(String), fc.double({ min: -200, max: 200, noNaN: true }).map(String), fc.string({ maxLength: 20, unit: 'binary' }),
			fc.constantFrom('106.1', '26.1', 'en', 'fishing', '2026-01-01', '9999-12-31', '106,26,107,27', '\0', '%', '\ud800', 'lake', '-0')
		);
		const path = fc.constantFrom(
			'responsibility', 'areas', 'matters', 'units', 'clauses', 'duties', 'duties/findings/places', 'search', 'health', 'units/gov-machang/places', 'nowhere'
		);
		await fc.assert(fc.asyncProperty(path, fc.array(fc.tuple(name, value), { maxLength: 5 }), async (where, pairs) => {
			const search = new URLSearchParams(pairs).toString();
			const { status } = await ask(`/api/v1/${where}?${search}`);
			expect([200, 400, 404, 414, 422]).toContain(status);
		}), { numRuns: 300 });
		const spot = fc.record({ lon: fc.double({ min: 105.4, max: 106.6, noNaN: true }), lat: fc.double({ min: 25.9, max: 26.6, noNaN: true }), accuracy: fc.double({ min: 0, max: 10_000, noNaN: true }) });
		await fc.assert(fc.asyncProperty(spot, async ({ lon, lat, accuracy }) => {
			expect((await ask(`${R}?lon=${lon}&lat=${lat}&accuracy=${accuracy}`)).status).toBe(200);
		}), { numRuns: 40 });
	}, 300_000);
}
