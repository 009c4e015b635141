import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { openEmbedded } from '../../src/lib/server/store/embedded.ts';
import { preparedDataDir } from '../embedded.ts';
import { describeStore } from './contract.ts';

process.env.TZ = 'Asia/Shanghai';

let dataDir = '';
describeStore('the embedded database', async () => {
	dataDir = await preparedDataDir();
	return openEmbedded(dataDir, () => undefined);
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
