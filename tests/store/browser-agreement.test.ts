import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { openEmbedded } from '../../src/lib/server/store/embedded.ts';
import { openServer } from '../../src/lib/server/store/pg.ts';
import { preparedDataDir } from '../embedded.ts';
import { startPostgres } from '../postgres.ts';
import { describeBrowser } from './browser-agreement.ts';

let dataDir = '';
describeBrowser('the embedded database', async () => {
	dataDir = await preparedDataDir();
	return openEmbedded(dataDir, () => undefined);
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const server = await startPostgres();
if (server) describeBrowser('a PostgreSQL server', async () => openServer(await server.database()));
afterAll(() => server?.stop());
