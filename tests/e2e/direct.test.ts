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
