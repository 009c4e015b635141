import { execFile } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { preparedDataDir } from '../embedded.ts';
import { start, type Started } from './started.ts';

/** Milliseconds: the first start makes the samples. */
const FIRST = 240_000;
let data = '';
beforeAll(async () => {
	data = await preparedDataDir();
	renameSync(data, `${data}-demo`);
}, FIRST);
afterAll(() => [data, `${data}-demo`].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Clicks on a sample person; gives the cookie of the session. */
async function enter({ address }: Started, login: string): Promise<string> {
	const response = await fetch(`${address}sign-in/sample`, {
		method: 'POST', redirect: 'manual', body: new URLSearchParams({ login, next: '/issues' }), headers: { origin: new URL(address ?? '').origin }
	});
	expect([response.status, response.headers.get('location')]).toEqual([303, '/issues']);
	return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}
const ask = async ({ address }: Started, path: string, cookie: string) => (await fetch(`${address}${path}`, { headers: { cookie } })).text();
const page = (product: Started, path: string) => ask(product, path, '');

describe('DEMO=1 npm start', () => {
	let total = 0;

	test('shows a living system, says on every page that it is none, and lets one click in', { timeout: FIRST }, async () => {
		const product = await start({ DEMO: '1', DATA_DIR: data });
		expect(product.address, product.output).not.toBeNull();
		for (const path of ['', 'matrix', 'sign-in', 'issues/documents']) {
			expect(await page(product, path)).toContain('演示数据');
			expect(await page(product, `${path}?lang=en`)).toContain('Demonstration data');
		}
		expect(await page(product, 'sign-in')).toContain('value="gov-qingzhen.officer"');
		const list = JSON.parse(await ask(product, 'api/v1/issues?limit=1', await enter(product, 'leading-group.leader'))) as { total: number; items: { demo: boolean }[] };
		expect(list).toMatchObject({ items: [{ demo: true }] });
		total = list.total;
		expect(total).toBeGreaterThanOrEqual(60);
		await product.stop('SIGTERM');
	});

	test('keeps what is there at the next start, where commands reach it too', { timeout: FIRST }, async () => {
		const product = await start({ DEMO: '1', DATA_DIR: data });
		expect(product.milliseconds).toBeLessThan(30_000);
		const list = JSON.parse(await ask(product, 'api/v1/issues?limit=1', await enter(product, 'proc-guiyang.procurator'))) as { total: number };
		expect(list.total).toBe(total);
		const env = { ...process.env, DATABASE_URL: '', LANG: 'en', DATA_DIR: data, DEMO: '1' };
		const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/bin/admin.ts', 'verify'], { env });
		expect(stdout).toMatch(/^[^\n]*whole/i);
		await product.stop('SIGTERM');
	});

	test('its database is refused, in one clear line, by the real product', async () => {
		const refused = await start({ DATA_DIR: `${data}-demo` });
		expect(await refused.ended).toBe(1);
		expect(refused.output).toContain('the database is a demonstration');
	});

	test('the database of the real product is refused, in one clear line, by it', async () => {
		const refused = await start({ DEMO: '1', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/real' });
		expect(await refused.ended).toBe(1);
		expect(refused.output).toContain('DEMO=1 does not use DATABASE_URL');
	});
});
