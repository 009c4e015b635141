import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { preparedDataDir } from '../embedded.ts';
import { start, type Started } from './started.ts';

let dataDir = '';
let product: Started;
const api = (path: string) => `${product.address}api/v1/${path}`;

beforeAll(async () => {
	dataDir = await preparedDataDir();
	product = await start({ DATA_DIR: dataDir });
}, 120_000);
afterAll(async () => {
	await product.stop('SIGTERM');
	rmSync(dataDir, { recursive: true, force: true });
});

/** A token, as an administrator makes one while the product runs. */
async function token(unit: string): Promise<string> {
	const given = ['--import', 'tsx', 'src/bin/admin.ts', 'token', '--unit', unit, '--role', 'officer'];
	const { stdout } = await promisify(execFile)(process.execPath, given, { env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir } });
	return stdout.trim();
}

describe('live events, over a real connection', () => {
	test('come at once, although answers are compressed, and end with the client', async () => {
		const authorization = `Bearer ${await token('gy-water')}`;
		const gone = new AbortController();
		const response = await fetch(api('issues/events'), { headers: { authorization, 'accept-encoding': 'gzip' }, signal: gone.signal });
		expect([response.status, response.headers.get('content-encoding')]).toEqual([200, null]);
		let told = '';
		const reading = (async () => {
			for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) told += Buffer.from(part).toString();
		})().catch((error: unknown) => String(error));
		await vi.waitFor(() => expect(told).toBe('retry: 2000\n\n'), { timeout: 2000, interval: 10 });
		const logged = await fetch(api('issues'), {
			method: 'POST', headers: { authorization, 'content-type': 'application/json' },
			body: JSON.stringify({ lon: 106.41, lat: 26.52, matter: 'water-pollution', title: '岸边新增排污口', description: '' })
		});
		const { id } = (await logged.json()) as { id: string };
		await vi.waitFor(() => expect(told).toContain(`event: issue\ndata: {"id":"${id}","version":1}\n\n`), { timeout: 2000, interval: 10 });
		gone.abort();
		expect(await reading).toContain('Abort');
	});

	test('do not keep the product from stopping', async () => {
		const open = await fetch(api('issues/events'), { headers: { authorization: `Bearer ${await token('gy-water')}` } });
		const began = Date.now();
		const ended = product.stop('SIGTERM');
		await open.text().catch(() => undefined);
		expect(await ended).toBe(0);
		expect(Date.now() - began).toBeLessThan(8000);
	});
});
