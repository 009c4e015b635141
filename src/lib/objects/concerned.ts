import type { ClauseId, MatterId, RoleId, UnitId } from '#duty';
import type { Cell, ClauseChange } from '#proposals';
import type { ObjectAffected } from './on-ground.ts';

/** A role that passes from units to units for an object, with the matters in which it does. */
export interface MoveTold {
	readonly key: string;
	readonly role: RoleId;
	readonly from: readonly UnitId[];
	readonly to: readonly UnitId[];
	readonly matters: readonly MatterId[];
}

/** A clause that begins, or ceases, to bind units at an object. */
export interface ClauseTold {
	readonly key: string;
	readonly change: 'starts' | 'stops';
	readonly clause: ClauseId;
	readonly units: readonly UnitId[];
}

export interface Concerned {
	readonly object: ObjectAffected;
	readonly moves: readonly MoveTold[];
	readonly clauses: readonly ClauseTold[];
}

/** The cells and clauses of a consequence, and the objects that name them by their places. */
export interface Consequences {
	readonly cells: readonly Pick<Cell, 'matter' | 'role' | 'from' | 'to'>[];
	readonly clauses: readonly Pick<ClauseChange, 'clause' | 'change' | 'unit'>[];
	readonly objects: readonly ObjectAffected[];
}

/** Puts those of one key in one place, in the order in which they first came. */
function gathered<T, R>(all: readonly T[], keyOf: (each: T) => string, tell: (key: string, those: readonly T[], first: T) => R): readonly R[] {
	return [...new Set(all.map(keyOf))].flatMap((key) => {
		const those = all.filter((each) => keyOf(each) === key);
		return those[0] === undefined ? [] : [tell(key, those, those[0])];
	});
}

const distinct = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

/**
 * What a proposal means for each object, told as people read it: matters that pass from the same units to the same in one line.
 * @param unit whose gains and losses alone are told; null: everybody's
 */
export function concernedObjects({ cells, clauses, objects }: Consequences, unit: UnitId | null): readonly Concerned[] {
	return objects.map((object): Concerned => {
		const moved = object.cells.flatMap(({ place }) => cells[place] ?? []).filter(({ from, to }) => unit === null || from.includes(unit) !== to.includes(unit));
		const bound = object.clauses.flatMap(({ place }) => clauses[place] ?? []).filter((each) => unit === null || each.unit === unit);
		return {
			object,
			moves: gathered(moved, ({ role, from, to }) => JSON.stringify([role, from, to]), (key, those, { role, from, to }) => ({ key, role, from, to, matters: distinct(those.map(({ matter }) => matter)) })),
			clauses: gathered(bound, ({ change, clause }) => `${change} ${clause}`, (key, those, { change, clause }) => ({ key, change, clause, units: distinct(those.map((each) => each.unit)) }))
		};
	}).filter(({ moves, clauses: told }) => moves.length + told.length > 0);
}
