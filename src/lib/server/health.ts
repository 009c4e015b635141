import { dateInChina } from '#i18n/server';
import { TABLES, type AreaKind } from '#duty';
import type { Standing } from './endpoint.ts';
import { differences, type Differences } from './differences.ts';
import { found, type Outcome } from './problem.ts';

/** How the service is, for people who run it. */
export interface Health {
	/** `degraded`: it answers, but from no areas at all, or a browser has found another answer in the same data. */
	readonly status: 'ok' | 'degraded';
	readonly database: string;
	readonly areas: number;
	/** Of the data. */
	readonly version: string;
	/** Kinds in force today of which some area is no official data. */
	readonly illustrative: readonly AreaKind[];
	readonly tables: readonly { readonly id: string; readonly validFrom: string; readonly validTo: string | null }[];
	readonly lastLoad: { readonly at: string; readonly origin: string; readonly findings: number } | null;
	readonly differences: Differences;
}

/** Health as it is now. A store that cannot answer is a 503 of its own. */
export async function readHealth(_given: object, { store }: Standing): Promise<Outcome<Health>> {
	const [held, kinds, [load]] = await Promise.all([store.health(), store.kinds(dateInChina(new Date())), store.dataLoads(1)]);
	const reported = differences();
	// a browser that holds older data may well find another answer: no fault
	const disagreed = reported.last.some(({ dataVersion }) => dataVersion === held.version);
	return found({
		status: held.areas > 0 && !disagreed ? 'ok' : 'degraded',
		database: held.database, areas: held.areas, version: held.version,
		illustrative: kinds.filter(({ illustrative }) => illustrative).map(({ kind }) => kind),
		tables: TABLES.map(({ id, validFrom, validTo }) => ({ id, validFrom, validTo })),
		lastLoad: load ? { at: load.at, origin: load.origin, findings: load.findings.length } : null,
		differences: reported
	});
}
