import { ROLES, type Area, type ClauseId, type Determination, type Duty, type RoleId, type UnitId } from '#duty';

/** An answer of the map as it was given: what was found, and from which data. */
export interface GivenAnswer extends Determination {
	readonly dataVersion: string;
}

/** A unit in a role, by its clause. */
export interface Holder {
	readonly unit: UnitId;
	readonly clause: ClauseId;
}

/** What two answers say of one thing; `same` where it is the same. */
export interface Beside<T> {
	readonly then: T;
	readonly now: T;
	readonly same: boolean;
}

/** Two answers for the same place and matter, beside each other. */
export interface AnswersCompared {
	/** Roles that somebody holds in either, in their order. */
	readonly roles: readonly (Beside<readonly Holder[]> & { readonly role: RoleId })[];
	readonly territory: Beside<Determination['territory']>;
	readonly zone: Beside<Determination['zone']>;
	readonly withinExtent: Beside<boolean>;
	/** Nobody's duty has changed, nor has where the place lies. */
	readonly same: boolean;
	/** What may be the cause of a difference. */
	readonly dataVersion: Beside<string>;
	readonly table: Beside<string>;
}

const beside = <T>(then: T, now: T): Beside<T> => ({ then, now, same: JSON.stringify(then) === JSON.stringify(now) });

const dutyOf = ({ duties }: Pick<Determination, 'duties'>, matter: Duty['matter']) => duties.find((duty) => duty.matter === matter);

function holders(answer: Determination, matter: Duty['matter'], role: RoleId): readonly Holder[] {
	return (dutyOf(answer, matter)?.roles ?? []).filter((entry) => entry.role === role).map(({ unit, clause }) => ({ unit, clause }));
}

/** Compares what was answered then with what is answered now. */
export function compareAnswers(then: GivenAnswer, now: GivenAnswer, matter: Duty['matter']): AnswersCompared {
	const all = ROLES.map((role) => ({ role, ...beside(holders(then, matter, role), holders(now, matter, role)) }));
	const roles = all.filter((row) => row.then.length > 0 || row.now.length > 0);
	const [territory, zone, withinExtent] = [beside(then.territory, now.territory), beside(then.zone, now.zone), beside(then.withinExtent, now.withinExtent)];
	const same = [...roles, territory, zone, withinExtent, beside(then.scope, now.scope)].every((row) => row.same);
	return { roles, territory, zone, withinExtent, same, dataVersion: beside(then.dataVersion, now.dataVersion), table: beside(then.table, now.table) };
}

/** The covering areas on which the rules that fired rest; the whole ground where none names any. */
export function areasThatDecided(answer: Pick<Determination, 'areas' | 'duties'>, matter: Duty['matter']): readonly Area[] {
	const fired = (dutyOf(answer, matter)?.rules ?? []).filter(({ state }) => state === 'applies');
	const named = new Set(fired.flatMap(({ tests }) => tests.flatMap(({ areas }) => areas)));
	const decided = answer.areas.filter(({ id }) => named.has(id));
	return decided.length > 0 ? decided : answer.areas;
}
