import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerFrom, close } from '#server';
import { answerDirectly } from '../../../src/lib/server/direct/direct.ts';
import { openStore } from '../../../src/lib/server/store/open.ts';
import { preparedDataDir } from '../../embedded.ts';

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
