import type { Driver } from './driver.ts';
import type { Queries } from './queries.ts';

/** Names the set of areas in force on a date (ISO). */
export async function setInForce(driver: Driver, queries: Queries, on: string): Promise<string> {
	const [row] = await queries.run<{ setSha256: string }>(driver, 'set-in-force', [on]);
	if (!row) throw new Error('set-in-force: got no row, expected one');
	return row.setSha256;
}

/** Cuts the ground anew for the areas in force on a date, and forgets what was cut before: of other dates it is cut when it is asked for. */
export async function cutFaces(tx: Driver, queries: Queries, on: string): Promise<void> {
	await queries.run(tx, 'forget-faces');
	await queries.run(tx, 'build-faces', [on, await setInForce(tx, queries, on)]);
}

/** A hash over everything that an answer may rest on. */
export async function dataVersionOf(driver: Driver, queries: Queries): Promise<string> {
	const [row] = await queries.run<{ version: string }>(driver, 'data-version');
	if (!row) throw new Error('data-version: got no row, expected one');
	return row.version;
}

/** Tells whoever listens which version the data have, once the transaction is done. */
export async function tellData(tx: Driver, queries: Queries): Promise<void> {
	await queries.run(tx, 'tell-data', [await dataVersionOf(tx, queries)]);
}
