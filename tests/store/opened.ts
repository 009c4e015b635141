/** A store on the test's own ground, as tests of what people keep in it begin. */
import { join } from 'node:path';
import type { Actor } from '#issues';
import type { Driver } from '../../src/lib/server/store/driver.ts';
import { migrate } from '../../src/lib/server/store/migrate.ts';
import { readQueries } from '../../src/lib/server/store/queries.ts';
import { Store } from '../../src/lib/server/store/store.ts';
import { GROUND } from '../api/ground.ts';

/** A store on a database that was just opened, with the areas of the test's ground. */
export async function storeOnGround(driver: Driver): Promise<Store> {
	await migrate(driver, join('db', 'migrations'));
	const store = new Store(driver, readQueries('.'));
	await store.load(GROUND, { origin: 'bundled', on: '2026-01-01' });
	return store;
}

/** Somebody with an account of a unit. */
export async function actorFor({ accounts }: Store, organisation: Actor['organisation'], role: Actor['role']): Promise<Actor> {
	const token = await accounts.tokens.createService({ name: role, organisation, role, label: 'test' }, 'test');
	const found = await accounts.tokens.actor(token);
	if (!found) throw new Error('actorFor: got nobody, expected the account just made');
	return found;
}
