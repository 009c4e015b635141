import { join } from 'node:path';
import type { Env } from '../env.ts';
import { checkMark } from './demonstration-mark.ts';
import { openEmbedded, type Progress } from './embedded.ts';
import { migrate } from './migrate.ts';
import { openServer } from './pg.ts';
import { readQueries } from './queries.ts';
import { Store } from './store.ts';

/** Milliseconds. */
const FRESH_FOR = 1000;

/**
 * Opens the store: the server at DATABASE_URL, else the embedded database in DATA_DIR, its schema brought up to date.
 * Samples and real issues never share one: a demonstration opens no other database, and nothing else opens one.
 * `progress` is told of steps that may take seconds (a new embedded database: about 12 s, an existing one: 2 s).
 * Throws StoreError with a code and one clear line; nothing stays open or locked then.
 */
export async function openStore(
	env: Pick<Env, 'root' | 'dataDir' | 'databaseUrl'> & Partial<Pick<Env, 'demo'>>, progress: Progress = () => undefined
): Promise<Store> {
	const driver = env.databaseUrl === null ? await openEmbedded(env.dataDir, progress) : await openServer(env.databaseUrl);
	const queries = readQueries(env.root);
	try {
		progress('migrating');
		await migrate(driver, join(env.root, 'db', 'migrations'));
		await checkMark(driver, queries, env.demo ?? false);
	} catch (error) {
		await driver.close();
		throw error;
	}
	// the embedded database has one owner; on a server an operator may load data from elsewhere
	return new Store(driver, queries, env.databaseUrl === null ? Infinity : FRESH_FOR);
}
