import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../src/lib/server/store/embedded.ts';

const PREPARED = join('node_modules', '.cache', 'lianghu');

/**
 * A new data folder whose embedded database exists already, with PostGIS and no tables: a copy of one that is made
 * once for each version of PGlite (12 s), so that a test's store opens in 2 s. The caller removes it.
 */
export async function preparedDataDir(): Promise<string> {
	const manifest = readFileSync(join('node_modules', '@electric-sql', 'pglite', 'package.json'), 'utf8');
	const { version } = JSON.parse(manifest) as { version: string };
	const prepared = join(PREPARED, `pglite-${version}`);
	if (!existsSync(prepared)) await prepare(prepared);
	const dataDir = mkdtempSync(join(tmpdir(), 'lianghu-data-'));
	cpSync(prepared, dataDir, { recursive: true });
	return dataDir;
}

async function prepare(folder: string): Promise<void> {
	mkdirSync(PREPARED, { recursive: true });
	const making = mkdtempSync(join(PREPARED, 'making-'));
	const driver = await openEmbedded(making, () => undefined);
	await driver.close();
	// Whoever comes second finds it made and keeps the first one's.
	if (existsSync(folder)) rmSync(making, { recursive: true });
	else renameSync(making, folder);
}
