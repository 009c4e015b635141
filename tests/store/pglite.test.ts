import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { openEmbedded } from '../../src/lib/server/store/embedded.ts';
import { preparedDataDir } from '../embedded.ts';
import { describeStore } from './contract.ts';
import { describeIssues } from './issues.ts';
import { describeStoredObjects } from './objects.ts';
import { describeStoredProposals } from './proposals.ts';
import { describeSupervision } from './supervision.ts';

process.env.TZ = 'Asia/Shanghai';

const dataDirs: string[] = [];
async function open() {
	const dataDir = await preparedDataDir();
	dataDirs.push(dataDir);
	return openEmbedded(dataDir, () => undefined);
}
describeStore('the embedded database', open);
describeIssues('the embedded database', open);
describeSupervision('the embedded database', open);
describeStoredProposals('the embedded database', open);
describeStoredObjects('the embedded database', open);
afterAll(() => dataDirs.forEach((dataDir) => rmSync(dataDir, { recursive: true, force: true })));
