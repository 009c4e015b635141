import type { ObjectKind, ObjectSet } from '#objects';

/** A load that holds on a day: what was counted, and how good it is. */
export interface SetUsed {
	readonly set: string;
	readonly version: number;
	readonly kind: ObjectKind;
	readonly name: string;
	readonly source: string;
	/** Metres. */
	readonly accuracy: number;
	readonly dataDate: string;
	readonly count: number;
}

/** The loads with objects that hold on a day (ISO). */
export function setsUsed(sets: readonly ObjectSet[], on: string): readonly SetUsed[] {
	return sets.flatMap(({ id, kind, name, loads }) => loads.filter(({ validFrom, validTo, count }) => count > 0 && validFrom <= on && (validTo === null || validTo > on))
		.map(({ version, source, accuracy, dataDate, count }) => ({ set: id, version, kind, name, source, accuracy, dataDate, count })));
}
