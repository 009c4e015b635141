import { conclude } from './determine.ts';
import { insideOf, type Area, type KnownKind, type Point } from './place.ts';
import type { RoleEntry } from './roles.ts';
import type { DutyTable } from './table.ts';
import { MATTERS, type MatterId, type UnitId } from './vocabulary.ts';

/** A point, and the areas on it. */
export interface AskedPoint {
	readonly point: Point;
	readonly covering: readonly Area[];
}

/** A matter for which two tables answer otherwise at a point. */
export interface AnswerChange {
	readonly point: Point;
	readonly matter: MatterId;
	/** Who leads, in the order of acting. */
	readonly from: readonly UnitId[];
	readonly to: readonly UnitId[];
	/** Another unit leads; else only another role, clause or basis is another. */
	readonly lead: boolean;
}

const leads = (roles: readonly RoleEntry[]): readonly UnitId[] => roles.filter(({ role }) => role === 'lead').map(({ unit }) => unit);
const told = (roles: readonly RoleEntry[]): string => JSON.stringify(roles.map(({ role, unit, clause, task, basis }) => [role, unit, clause, task, basis]));

/** Where and in which matters another table answers otherwise, in the order of the points. */
export function compareTables(points: readonly AskedPoint[], known: readonly KnownKind[], before: DutyTable, after: DutyTable): readonly AnswerChange[] {
	return points.flatMap(({ point, covering }) => {
		const place = insideOf(covering, known);
		const [old, proposed] = [before, after].map((table) => conclude(place, table, null).duties);
		return MATTERS.flatMap((matter, index): AnswerChange[] => {
			const [was, is] = [old?.[index]?.roles ?? [], proposed?.[index]?.roles ?? []];
			if (told(was) === told(is)) return [];
			const [from, to] = [leads(was), leads(is)];
			return [{ point, matter, from, to, lead: from.join() !== to.join() }];
		});
	});
}
