import { dateInChina } from '#i18n/server';
import { TABLES, type AreaKind } from '#duty';
import type { Standing } from './endpoint.ts';
import { differences, type Differences } from './differences.ts';
import { found, type Outcome } from './problem.ts';
import { provenMap } from './proven-map.ts';

/** How the service is, for people who run it. */
export interface Health {
	/** `degraded`: it answers, but from no areas at all, or a browser or the compiled map has found another answer in the same data. */
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
	/** How the compiled map stands beside PostGIS: where they differ, or it could not be made, PostGIS answers alone. */
	readonly compiledMap: { readonly asked: number; readonly differing: number; readonly fault: string | null };
}

/** Health as it is now. A store that cannot answer is a 503 of its own. */
export async function readHealth(_given: object, { store }: Standing): Promise<Outcome<Health>> {
	const [held, kinds, [load]] = await Promise.all([store.health(), store.kinds(dateInChina(new Date())), store.dataLoads(1)]);
	const { asked, differing, fault } = await provenMap(store, held.version);
	const reported = differences();
	// a browser that holds older data may well find another answer: no fault
	const disagreed = reported.last.some(({ dataVersion }) => dataVersion === held.version);
	return found({
		status: held.areas > 0 && !disagreed && differing.length === 0 && fault === null ? 'ok' : 'degraded',
		database: held.database, areas: held.areas, version: held.version,
		illustrative: kinds.filter(({ illustrative }) => illustrative).map(({ kind }) => kind),
		tables: TABLES.map(({ id, validFrom, validTo }) => ({ id, validFrom, validTo })),
		lastLoad: load ? { at: load.at, origin: load.origin, findings: load.findings.length } : null,
		differences: reported,
		compiledMap: { asked, differing: differing.length, fault }
	});
}
