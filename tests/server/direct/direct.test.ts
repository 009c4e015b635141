import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerFrom, close } from '#server';
import { answerAtOnce, answerDirectly } from '../../../src/lib/server/direct/direct.ts';
import { openStore } from '../../../src/lib/server/store/open.ts';
import { preparedDataDir } from '../../embedded.ts';

describe('a plain question', () => {
	let dataDir: string;
	let server: Server;
	let atOnce = false;
	const ask = async (search: string) => {
		const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/responsibility?${search}`, { headers: { 'accept-encoding': 'identity' } });
		return { atOnce, etag: response.headers.get('etag'), body: await response.text() };
	};

	beforeAll(async () => {
		dataDir = await preparedDataDir();
		answerFrom(await openStore({ root: '.', dataDir, databaseUrl: null }));
		server = createServer((request, response) => {
			// fetch names languages and encodings, which the programs that ask plainly do not
			request.rawHeaders = ['accept', '*/*'];
			atOnce = answerAtOnce(request, response);
			if (!atOnce) answerDirectly(request, response);
		});
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	});

	afterAll(async () => {
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
		await close();
		rmSync(dataDir, { recursive: true, force: true });
	});

	test('is answered with the same bytes on the long way, at once, and when it is asked again', async () => {
		const search = 'lon=106.41&lat=26.52&matter=water-pollution';
		const long = await ask(search);
		await expect.poll(async () => (await ask('lon=106.42&lat=26.52')).atOnce, { timeout: 60_000 }).toBe(true);
		// worked out, worked out and kept, kept
		const atOnce = [await ask(search), await ask(search), await ask(search)];
		expect([long.atOnce, ...atOnce.map((answer) => answer.atOnce)]).toEqual([false, true, true, true]);
		expect(atOnce.map(({ body, etag }) => [body, etag])).toEqual([1, 2, 3].map(() => [long.body, long.etag]));
	});
});

describe('a question answered before the framework', () => {
	let dataDir: string;
	let server: Server;
	let asking: Socket | null = null;

	beforeAll(async () => {
		dataDir = await preparedDataDir();
		answerFrom(await openStore({ root: '.', dataDir, databaseUrl: null }));
		server = createServer((request, response) => {
			asking = request.socket;
			// the database goes away in the moment in which the answer has been sent
			const end = response.end.bind(response) as (...given: unknown[]) => typeof response;
			response.end = (...given: unknown[]) => {
				const ended = end(...given);
				void close();
				return ended;
			};
			answerDirectly(request, response);
		});
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	});

	afterAll(async () => {
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
		rmSync(dataDir, { recursive: true, force: true });
	});

	test('stays answered when what comes after it fails, and its connection stays open', async () => {
		const { port } = server.address() as AddressInfo;
		const response = await fetch(`http://127.0.0.1:${port}/api/v1/responsibility?lon=106.41&lat=26.52`);
		expect([response.status, Object.keys((await response.json()) as object)]).toEqual([200, expect.arrayContaining(['duties'])]);
		await new Promise((done) => setTimeout(done, 100));
		expect(asking?.destroyed).toBe(false);
	});
});
