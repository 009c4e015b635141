import { AREA_SETS, situate, tableOn, type Area, type AreaKind, type DutyTable, type KnownKind, type Situation } from '#duty';
import type { MultiPolygon } from 'geojson';

/** Ground with the same areas on it everywhere, before and after; most often others after than before. */
export interface Piece {
	readonly before: readonly Area[];
	readonly after: readonly Area[];
	/** On the ellipsoid. */
	readonly squareMetres: number;
	/** Degrees, EPSG:4490. */
	readonly geometry: MultiPolygon;
}

/** The ground that a proposal touches, and what is needed to say what that means. */
export interface ChangedGround {
	readonly pieces: readonly Piece[];
	readonly knownBefore: readonly KnownKind[];
	readonly knownAfter: readonly KnownKind[];
	/** ISO day on which both are looked at. */
	readonly validFrom: string;
}

/**
 * Would answers change on ground that keeps its areas? So it is where the first area of a set that the duty table asks
 * about comes, or the last one goes: of a set without areas nothing is known, and what hangs on it applies nowhere.
 */
export function reachesEverywhere(before: readonly KnownKind[], after: readonly KnownKind[]): boolean {
	const knows = (known: readonly KnownKind[], kinds: readonly AreaKind[]) => known.some(({ kind }) => kinds.includes(kind));
	return Object.values(AREA_SETS).some((kinds) => knows(before, kinds) !== knows(after, kinds));
}

/** The duty table by which a proposal is looked at. Throws when there is none: whoever stores a proposal asks before. */
export function tableFor(validFrom: string): DutyTable {
	const table = tableOn(validFrom);
	if (!table) throw new Error(`tableFor: got ${validFrom}, expected a day with a mechanism in force`);
	return table;
}

/** A piece in the terms of the duty table, before and after. */
export function sidesOf({ before, after }: Piece, table: DutyTable): { readonly before: Situation; readonly after: Situation } {
	return { before: situate(before, table), after: situate(after, table) };
}
