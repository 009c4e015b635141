import { createHash } from 'node:crypto';
import type { Finding } from '#geo/shapes';
import { areaHash, type AreaFeature, type AreaInput, type Origin } from './area-input.ts';
import type { Driver } from './driver.ts';
import { planLoad, type LoadSummary, type Steps, type StoredArea } from './history.ts';
import { cutFaces, tellData } from './settle.ts';
import { LOCK } from './migrate.ts';
import type { Queries } from './queries.ts';

/** Looks at all areas as they would be after the load. */
export type Check = (areas: readonly AreaFeature[]) => readonly Finding[] | Promise<readonly Finding[]>;

export interface LoadOptions {
	readonly origin: Origin;
	/** ISO date, today: the faces are cut for the areas in force then. */
	readonly on: string;
	/** What becomes of areas of this origin that the load does not hold. Default: 'withdraw' for bundled, else 'keep'. */
	readonly missing?: 'keep' | 'withdraw';
	readonly checks?: readonly Check[];
	/** Does everything and takes it back: what would change, and what the checks would find. */
	readonly dryRun?: boolean;
}

export type LoadResult =
	| { readonly ok: true; readonly changed: boolean; readonly findings: readonly Finding[]; readonly summary: LoadSummary }
	| { readonly ok: false; readonly findings: readonly Finding[]; readonly summary: LoadSummary };

/** Carries a result out of a transaction that must be undone. */
class Undo extends Error {
	readonly result: LoadResult;

	constructor(result: LoadResult) {
		super('load undone');
		this.result = result;
	}
}

/**
 * Loads areas in one transaction, checks the whole, and takes effect only when no check finds an error. Loading the
 * same again changes nothing. When something has changed, faces are cut and listeners are told.
 */
export async function loadAreas(driver: Driver, queries: Queries, inputs: readonly AreaInput[], options: LoadOptions): Promise<LoadResult> {
	try {
		return await driver.transaction((tx) => load(tx, queries, inputs, options));
	} catch (error) {
		if (error instanceof Undo) return error.result;
		throw error;
	}
}

async function load(tx: Driver, queries: Queries, inputs: readonly AreaInput[], options: LoadOptions): Promise<LoadResult> {
	await tx.query(LOCK);
	const stored = await queries.run<StoredArea>(tx, 'stored-areas');
	const withdraw = (options.missing ?? (options.origin === 'bundled' ? 'withdraw' : 'keep')) === 'withdraw';
	const steps = planLoad(stored, inputs, options.origin, withdraw);
	const changed = steps.insert.length + steps.supersede.length + steps.close.length > 0;
	if (changed) await take(tx, queries, steps, options.origin);
	const findings = changed || options.dryRun ? await findFaults(tx, queries, options.checks ?? []) : [];
	if (findings.some((finding) => finding.severity === 'error')) {
		throw new Undo({ ok: false, findings, summary: steps.summary });
	}
	const result: LoadResult = { ok: true, changed, findings, summary: steps.summary };
	if (options.dryRun) throw new Undo(result);
	if (changed) {
		await cutFaces(tx, queries, options.on);
		await queries.run(tx, 'insert-data-load', [
			options.origin, loadHash(inputs), JSON.stringify(findings), JSON.stringify(steps.summary)
		]);
		await tellData(tx, queries);
	}
	return result;
}

/** Carries out what was planned. */
export async function take(tx: Driver, queries: Queries, steps: Steps, origin: Origin): Promise<void> {
	for (const { id, version } of steps.supersede) await queries.run(tx, 'supersede-area', [id, version]);
	for (const { id, version, sha256, area } of steps.insert) {
		const { geometry, ...facts } = area;
		const row = { ...facts, id, version, sha256, origin: area.origin ?? origin };
		await queries.run(tx, 'insert-area', [JSON.stringify(row), JSON.stringify(geometry)]);
	}
	for (const { id, version, on } of steps.close) await queries.run(tx, 'close-area', [id, version, on]);
}

/** The checks that were passed in see only valid shapes: what they would say of others is noise. */
export async function findFaults(tx: Driver, queries: Queries, checks: readonly Check[]): Promise<readonly Finding[]> {
	const invalid = await queries.run<{ id: string; lon: number; lat: number }>(tx, 'invalid-areas');
	if (invalid.length > 0) {
		return invalid.map(({ id, lon, lat }) => ({
			severity: 'error', check: 'geometry', areas: [id], at: [lon, lat], reason: 'invalid'
		}));
	}
	const rows = await queries.run<{ feature: AreaFeature }>(tx, 'areas-of-all-dates');
	const found = await Promise.all(checks.map((check) => check(rows.map((row) => row.feature))));
	return found.flat();
}

/** Names what was loaded. */
export function loadHash(inputs: readonly AreaInput[]): string {
	return createHash('sha256').update(inputs.map(areaHash).sort().join('\n')).digest('hex');
}
