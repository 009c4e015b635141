import type { Finding } from '#geo/shapes';
import type { AreaFeature, AreaInput } from './area-input.ts';
import type { Driver } from './driver.ts';
import { planLoad, type StoredArea } from './history.ts';
import { findFaults, loadHash, take } from './load.ts';
import { LOCK } from './migrate.ts';
import type { Queries } from './queries.ts';
import { cutFaces, tellData } from './settle.ts';

/** A version of an area. */
interface Version {
	readonly id: string;
	readonly version: number;
}

/** What an act makes of the areas. Days are ISO. */
export interface ActOnAreas {
	/** Which proposal it is about. */
	readonly proposal: string;
	readonly put: readonly AreaInput[];
	/** Versions that end on a day without another in their place. */
	readonly end: readonly Version[];
	readonly from: string;
	/** Faces are cut for the areas in force on it. */
	readonly today: string;
	/** Looks at all areas as they would be known: errors keep the act from taking effect. */
	readonly check: (areas: readonly AreaFeature[]) => readonly Finding[];
}

/** Areas would not hold together: it undoes the transaction in which that was found. */
export class ActRefused extends Error {
	readonly findings: readonly Finding[];

	constructor(findings: readonly Finding[]) {
		super('the areas would not hold together');
		this.findings = findings;
	}
}

/** Every version that is stored, and no other change of the areas until the transaction ends. */
export async function lockAreas(tx: Driver, queries: Queries): Promise<StoredArea[]> {
	await tx.query(LOCK);
	return queries.run<StoredArea>(tx, 'stored-areas');
}

/**
 * Puts versions of areas in force and ends others, within a transaction: they are checked as a whole, the faces are cut, the load is
 * noted and listeners are told. Throws ActRefused with the errors: then the transaction must be undone.
 * @returns the versions that were put in force
 */
export async function actOnAreas(tx: Driver, queries: Queries, { proposal, put, end, from, today, check }: ActOnAreas): Promise<readonly Version[]> {
	const steps = planLoad(await lockAreas(tx, queries), put, 'act', false);
	await take(tx, queries, steps, 'act');
	for (const { id, version } of end) await queries.run(tx, 'end-area', [id, version, from, proposal]);
	const errors = (await findFaults(tx, queries, [check])).filter(({ severity }) => severity === 'error');
	if (errors.length > 0) throw new ActRefused(errors);
	await cutFaces(tx, queries, today);
	const summary = { ...steps.summary, withdrawn: end.map(({ id }) => id) };
	await queries.run(tx, 'insert-data-load', ['act', loadHash(put), '[]', JSON.stringify(summary)]);
	await tellData(tx, queries);
	return steps.insert.map(({ id, version }) => ({ id, version }));
}
