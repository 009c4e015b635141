import { join } from 'node:path';
import type { Env } from '../env.ts';
import type { Driver } from './driver.ts';
import { openEmbedded, type Progress } from './embedded.ts';
import { migrate } from './migrate.ts';
import { openServer } from './pg.ts';
import { readQueries } from './queries.ts';
import { Store } from './store.ts';

/** Milliseconds. */
const FRESH_FOR = 1000;

/**
 * Opens the store: the server at DATABASE_URL, else the embedded database in DATA_DIR, its schema brought up to date.
 * `progress` is told of steps that may take seconds (a new embedded database: about 12 s, an existing one: 2 s).
 * Throws StoreError with a code and one clear line; nothing stays open or locked then.
 */
export async function openStore(
	env: Pick<Env, 'root' | 'dataDir' | 'databaseUrl'>, progress: Progress = () => undefined
): Promise<Store> {
	const driver = env.databaseUrl === null ? await openEmbedded(env.dataDir, progress) : await openServer(env.databaseUrl);
	await migrateOrClose(driver, env.root, progress);
	// the embedded database has one owner; on a server an operator may load data from elsewhere
	return new Store(driver, readQueries(env.root), env.databaseUrl === null ? Infinity : FRESH_FOR);
}

async function migrateOrClose(driver: Driver, root: string, progress: Progress): Promise<void> {
	try {
		progress('migrating');
		await migrate(driver, join(root, 'db', 'migrations'));
	} catch (error) {
		await driver.close();
		throw error;
	}
}
