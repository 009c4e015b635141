import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { preparedDataDir } from '../embedded.ts';
import { start, type Started } from './started.ts';

const CSV = { 'content-type': 'text/csv' };
const ROWS = 30_000;
const rows = (count: number) => Array.from({ length: count }, (_, row) => `${row},${106 + (row % 1000) / 1000},26.5,${'x'.repeat(20)}\n`).join('');

let dataDir = '';
let product: Started;
const address = () => `${product.address}api/v1/responsibility/batch`;

beforeAll(async () => {
	dataDir = await preparedDataDir();
	product = await start({ DATA_DIR: dataDir });
}, 120_000);
afterAll(async () => {
	await product.stop('SIGTERM');
	rmSync(dataDir, { recursive: true, force: true });
});

/** A request whose body goes on for as long as the server takes it. */
function endless(): { sent: () => number; asked: ClientRequest; answered: Promise<IncomingMessage> } {
	let sent = 0;
	const part = rows(1000);
	const asked = request(address(), { method: 'POST', headers: CSV });
	asked.on('error', () => undefined);
	const answered = once(asked, 'response').then(([response]) => response as IncomingMessage);
	const send = () => {
		while (!asked.destroyed && asked.write(part)) sent += part.length;
		sent += part.length;
	};
	asked.on('drain', send);
	asked.write('id,lon,lat,note\n');
	send();
	return { sent: () => sent, asked, answered };
}

/** Waits until a figure stands still, and returns it. */
async function settled(figure: () => number): Promise<number> {
	for (let before = -1; ; await wait(1500)) {
		if (figure() === before) return before;
		before = figure();
	}
}

describe('many places, over a real connection', () => {
	test('more than the framework takes by itself is answered whole, and not compressed on its way', async () => {
		const body = `id,lon,lat,note\n${rows(ROWS)}`;
		expect(body.length).toBeGreaterThan(1_000_000);
		const response = await fetch(address(), { method: 'POST', headers: CSV, body });
		expect([response.status, response.headers.get('content-encoding')]).toEqual([200, null]);
		expect((await response.text()).trim().split('\n')).toHaveLength(ROWS + 1);
	});

	test('what goes wrong after the first row breaks the transfer off', async () => {
		const response = await fetch(address(), { method: 'POST', headers: CSV, body: `id,lon,lat\n1,106.4,26.5\n${rows(5000)}"open` });
		expect(response.status).toBe(200);
		await expect(response.text()).rejects.toThrow();
	});

	test('a refusal reaches who has still much to send', async () => {
		const response = await fetch(address(), { method: 'POST', headers: CSV, body: `id,east,north\n${rows(200_000)}` });
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({ status: 400, errors: [{ field: 'lon' }] });
	});

	test('the server takes no more from one who does not read, and goes on when he does', async () => {
		const { sent, asked, answered } = endless();
		const response = await answered;
		const stalled = await settled(sent);
		expect(stalled).toBeLessThan(50_000_000);
		response.resume();
		await wait(1500);
		expect(sent()).toBeGreaterThan(stalled);
		asked.destroy();
	});

	test('who goes away leaves a server that answers others at once', async () => {
		const { asked, answered } = endless();
		(await answered).resume();
		asked.destroy();
		await wait(200);
		const began = performance.now();
		expect((await fetch(`${product.address}api/v1/health`)).status).toBe(200);
		expect(performance.now() - began).toBeLessThan(1000);
	});
});
