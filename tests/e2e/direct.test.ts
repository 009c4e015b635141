import { get } from 'node:http';
import { describe, expect, inject, test } from 'vitest';

const QUESTIONS = [
	'?lon=106.41&lat=26.52', '?lon=106.41&lat=26.52&matter=water-pollution&accuracy=15', '?lon=106.41&lat=26.52&lang=en', '?lon=105&lat=20',
	'?lon=26.52&lat=106.41', '?lon=106.41', '?lon=%zz&lat=26.52', '', `?lon=106.41&lat=26.52&x=${'x'.repeat(3000)}`
];

const headersOf = ({ headers }: Response) => Object.fromEntries([...headers].filter(([name]) => !['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding', 'x-sveltekit-page'].includes(name)));

describe('one place, asked over HTTP', () => {
	for (const question of QUESTIONS) {
		test(`is answered with the same status and headers before the framework as by it: ${question.slice(0, 60) || 'nothing asked'}`, async () => {
			const address = `${inject('address')}/api/v1/responsibility${question}`;
			// only GET is answered before the framework
			const [direct, framework] = [await fetch(address), await fetch(address, { method: 'HEAD' })];
			expect([direct.status, headersOf(direct)]).toEqual([framework.status, headersOf(framework)]);
			expect(await direct.json()).toBeTypeOf('object');
		});
	}

	test('follows the language that was chosen before, and what the caller holds already', async () => {
		const address = `${inject('address')}/api/v1/responsibility?lon=106.41&lat=26.52`;
		const english = await fetch(address, { headers: { cookie: 'other=1; lang=en' } });
		expect(((await english.json()) as { lang: string }).lang).toBe('en');
		const again = await fetch(address, { headers: { cookie: 'lang=en', 'if-none-match': english.headers.get('etag') ?? '' } });
		expect([again.status, await again.text()]).toEqual([304, '']);
	});
});

/** Asked without a word about compression, as small programs do. */
async function askedPlainly(address: string): Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }> {
	return new Promise((done, failed) => {
		get(address, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part)).on('error', failed);
			response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString('utf8') }));
		}).on('error', failed);
	});
}

describe('a plain question about one place', () => {
	for (const question of ['?lon=106.41&lat=26.52&matter=water-pollution', '?lon=106.41&lat=26.52&lang=en', '?lon=106.3&lat=26.7&accuracy=200', '?lon=1&lat=1']) {
		test(`is answered at once as it is answered at leisure: ${question}`, async () => {
			const address = `${inject('address')}/api/v1/responsibility${question}`;
			const leisurely = await fetch(address);
			const text = await leisurely.text();
			// answers are at hand as soon as the compiled map is proven; only they are sent in one piece of known length
			await expect.poll(async () => Object.keys((await askedPlainly(address)).headers), { timeout: 30_000, interval: 200 }).toContain('content-length');
			const { status, headers, body } = await askedPlainly(address);
			expect([status, body]).toEqual([200, text]);
			expect(headersOf(new Response(null, { headers: headers as Record<string, string> }))).toEqual(headersOf(leisurely));
		});
	}
});
