import { GOVERNMENTS, MATTERS, ROLES, TERRITORIES, type ClauseId, type DutyTable, type MatterId, type Row, type TerritoryId, type UnitId } from '#duty';
import type { AreaNames } from './answer.ts';

/** One line of the table that a unit or a clause holds, in one territory. */
export interface Holding {
	/** null: the line is added to every matter. */
	readonly matter: MatterId | null;
	readonly territory: TerritoryId;
	readonly row: Row;
}

/** Every line of the table, matter by matter and territory by territory; last what is added to every matter. */
export function allHoldings(table: DutyTable): readonly Holding[] {
	const own = MATTERS.flatMap((matter) => TERRITORIES.flatMap((territory) => table.matters[matter].rows[territory].map((row) => ({ matter, territory, row }))));
	const added = TERRITORIES.flatMap((territory) => [...table.always[territory], ...table.crossing].map((row) => ({ matter: null, territory, row })));
	return [...own, ...added];
}

/** The territory of a local government; null while the areas are not known. */
export function territoryOfGovernment(unit: UnitId, table: DutyTable, areaNames: AreaNames): TerritoryId | null {
	const code = Object.entries(table.governments).find(([, government]) => government === unit)?.[0];
	const area = code ? Object.entries(areaNames).find(([id]) => id.endsWith(`-${code}`))?.[1] : undefined;
	return area?.territory ?? null;
}

/** The lines that name a unit; of a local government those of its territory. */
export function holdingsOfUnit(unit: UnitId, table: DutyTable, areaNames: AreaNames): readonly Holding[] {
	const governs = (GOVERNMENTS as readonly UnitId[]).includes(unit);
	const own = governs ? territoryOfGovernment(unit, table, areaNames) : null;
	return allHoldings(table).filter(({ row, territory }) =>
		row.unit === unit || (governs && row.unit === 'government' && (own === null || own === territory)));
}

/** The lines that rest on a clause. */
export function holdingsOfClause(clause: ClauseId, table: DutyTable): readonly Holding[] {
	return allHoldings(table).filter(({ row }) => row.clause === clause);
}

/** Equal lines of several territories as one, leads first within each matter. */
export function mergedHoldings(holdings: readonly Holding[]): readonly { readonly matter: MatterId | null; readonly row: Row; readonly territories: readonly TerritoryId[] }[] {
	const merged = new Map<string, { matter: MatterId | null; row: Row; territories: TerritoryId[] }>();
	for (const { matter, row, territory } of holdings) {
		const key = [matter, row.role, row.unit, row.clause, row.task, row.when?.set, row.when?.inside].join(' ');
		const same = merged.get(key);
		if (same) same.territories.push(territory);
		else merged.set(key, { matter, row, territories: [territory] });
	}
	const place = (matter: MatterId | null) => (matter ? MATTERS.indexOf(matter) : MATTERS.length);
	return [...merged.values()].sort((a, b) => place(a.matter) - place(b.matter) || ROLES.indexOf(a.row.role) - ROLES.indexOf(b.row.role));
}

/** How a cell of the matrix stands: who may lead in it, and what is marked. */
export interface CellState {
	readonly leads: readonly Row[];
	readonly silent: 'everywhere' | 'somewhere' | null;
	readonly concurrent: boolean;
	readonly inferred: boolean;
}

/** A cell whose leads all ask the same side of a condition leaves the other side silent. */
function silence(leads: readonly Row[]): CellState['silent'] {
	if (leads.length === 0) return 'everywhere';
	if (leads.some(({ when }) => !when)) return null;
	const sides = new Set(leads.map(({ when }) => when?.inside));
	return sides.size === 2 ? null : 'somewhere';
}

/** Reads one cell of the table. */
export function cellState(rows: readonly Row[]): CellState {
	const leads = rows.filter(({ role }) => role === 'lead');
	return {
		leads,
		silent: silence(leads),
		concurrent: rows.some(({ concurrent }) => concurrent),
		inferred: leads.some(({ basis }) => basis === 'inferred')
	};
}
