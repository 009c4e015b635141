import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Actor } from '#issues';
import { loadBundled } from '../../src/lib/server/bundled.ts';
import type { Driver } from '../../src/lib/server/store/driver.ts';
import { openEmbedded } from '../../src/lib/server/store/embedded.ts';
import { migrate } from '../../src/lib/server/store/migrate.ts';
import { openServer } from '../../src/lib/server/store/pg.ts';
import { readQueries } from '../../src/lib/server/store/queries.ts';
import { Store } from '../../src/lib/server/store/store.ts';
import { preparedDataDir } from '../embedded.ts';
import { startPostgres } from '../postgres.ts';
import { describeChangedGround } from './changed-ground.ts';
import { describeStandardDistances } from './standard-distances.ts';
import { actorFor } from './opened.ts';

const postgres = await startPostgres();

/** The proof on a driver, with the areas that come with the product. */
function describeOn(name: string, openDriver: () => Promise<Driver>, end: () => Promise<void>): void {
	describe(name, () => {
		let opened: { store: Store; driver: Driver; actor: Actor; office: Actor };
		beforeAll(async () => {
			const driver = await openDriver();
			await migrate(driver, join('db', 'migrations'));
			const store = new Store(driver, readQueries('.'));
			await loadBundled(store, '.', '2026-11-25');
			opened = { store, driver, actor: await actorFor(store, 'gy-water', 'officer'), office: await actorFor(store, 'office-gy', 'office') };
		});
		afterAll(async () => {
			await opened.store.close();
			await end();
		});
		describeChangedGround(() => opened);
		describeStandardDistances(() => opened);
	});
}

let dataDir = '';
describeOn('changed ground, embedded', async () => openEmbedded((dataDir = await preparedDataDir()), () => undefined), async () => rmSync(dataDir, { recursive: true, force: true }));

describe.skipIf(!postgres)('with a server', () => {
	describeOn('changed ground, on PostgreSQL', async () => openServer(await postgres?.database() ?? ''), async () => postgres?.stop());
});
