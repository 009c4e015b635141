import {
	CLAUSES, GOVERNMENTS, MATTERS, OFFICES, TERRITORIES, UNITS, type Cell, type ClauseId, type DutyTable, type MatterId, type Row, type TerritoryId, type UnitId
} from '#duty';
import type { Messages } from '#i18n/server';
import { describeClause, type DescribedClause } from './describe.ts';

/** How much of a cell names nobody to lead. */
export type Silence = 'everywhere' | 'in-part' | 'nowhere';

/** A row of the table in words; `unit` is `government` where the place says which one. */
export interface DescribedRow {
	readonly role: Row['role'];
	readonly unit: Row['unit'];
	readonly name: string;
	readonly clause: ClauseId;
	readonly clauseName: string;
	readonly basis: Row['basis'];
	readonly reason: string;
	readonly task: Row['task'];
	readonly duty: string;
	/** Where in the territory the row applies; null = everywhere. */
	readonly condition: { readonly set: string; readonly inside: boolean; readonly words: string } | null;
	readonly concurrent: boolean;
	/** Only for matters that are offences (true), or only for those that are not (false); null = for all. */
	readonly offence: boolean | null;
}

export interface DescribedCell {
	readonly matter: MatterId;
	readonly matterName: string;
	readonly territory: TerritoryId;
	readonly territoryName: string;
	readonly silent: Silence;
	readonly concurrent: boolean;
	readonly rows: readonly DescribedRow[];
}

function describeRow(row: Row, words: Messages): DescribedRow {
	const { role, unit, clause, basis, task, when } = row;
	return {
		role, unit, name: unit === 'government' ? words.roles.territorial : words.units[unit],
		clause, clauseName: words.clauses[clause], basis, reason: words.inferences[row.basis === 'inferred' ? row.why : 'named'],
		task, duty: words.tasks[task],
		condition: when ? { ...when, words: words.sets[when.set][when.inside ? 'inside' : 'outside'] } : null,
		concurrent: row.concurrent ?? false, offence: row.offence ?? null
	};
}

/** Where a cell names nobody: the conditions of its leads may leave ground out. */
export function silenceOf(cell: Cell): Silence {
	const leads = cell.filter(({ role }) => role === 'lead');
	if (leads.length === 0) return 'everywhere';
	const sides = new Set(leads.map(({ when }) => (when ? `${when.set} ${when.inside}` : 'always')));
	const bothSides = leads.some(({ when }) => when && sides.has(`${when.set} ${!when.inside}`));
	return sides.has('always') || bothSides ? 'nowhere' : 'in-part';
}

function describeCell(matter: MatterId, territory: TerritoryId, cell: Cell, words: Messages): DescribedCell {
	return {
		matter, matterName: words.matters[matter].name, territory, territoryName: words.territories[territory],
		silent: silenceOf(cell), concurrent: cell.some((row) => row.concurrent), rows: cell.map((row) => describeRow(row, words))
	};
}

/** The duty table as it was issued: every matter in every territory, the silent cells too, and what is always added. */
export function dutiesOf(table: DutyTable, words: Messages) {
	const rows = (cell: Cell) => cell.map((row) => describeRow(row, words));
	return {
		cells: MATTERS.flatMap((matter) => TERRITORIES.map((territory) => describeCell(matter, territory, table.matters[matter].rows[territory], words))),
		always: TERRITORIES.map((territory) => ({ territory, territoryName: words.territories[territory], rows: rows(table.always[territory]) })),
		crossing: rows(table.crossing),
		placeless: table.placeless.map(({ unit, clause }) => ({ unit, name: words.units[unit], clause, clauseName: words.clauses[clause] }))
	};
}

/** The matters in the table's order. */
export function mattersOf(table: DutyTable, words: Messages) {
	return MATTERS.map((id) => {
		const { clauses, offence, notify } = table.matters[id];
		return {
			id, name: words.matters[id].name, about: words.matters[id].about, offence,
			clauses: clauses.map((clause) => ({ id: clause, name: words.clauses[clause] })),
			notify: notify ? { clause: notify.clause, territories: notify.territories } : null
		};
	});
}

const isOneOf = (ids: readonly UnitId[], id: UnitId) => ids.includes(id);

/** Every unit; `member`, local `government`, or `office` of the task force. */
export function unitsOf(table: DutyTable, words: Messages) {
	return UNITS.map((id) => ({
		id, name: words.units[id], short: words.unitsShort[id],
		kind: isOneOf(OFFICES, id) ? 'office' : isOneOf(GOVERNMENTS, id) ? 'government' : 'member',
		placeless: table.placeless.some(({ unit }) => unit === id),
		places: `/api/v1/units/${id}/places`
	}));
}

/** Every row of the table, the added ones too. */
function allRows(table: DutyTable): readonly Row[] {
	const matters = MATTERS.flatMap((matter) => Object.values(table.matters[matter].rows));
	return [...matters, ...Object.values(table.always), table.crossing].flat();
}

/** A clause, whether it binds at places, and the matters that it is about. */
export interface ListedClause extends DescribedClause {
	/** Some row of the table rests on it, so it binds where that row applies. */
	readonly bindsPlaces: boolean;
	readonly matters: readonly MatterId[];
	readonly places: string;
}

/** Every clause that the product cites, with its official wording where an operator has imported it. */
export function clausesOf(table: DutyTable, words: Messages, wordings: ReadonlyMap<string, string>): readonly ListedClause[] {
	const binding = new Set(allRows(table).map(({ clause }) => clause));
	return CLAUSES.map((id) => ({
		...describeClause(id, words, wordings),
		bindsPlaces: binding.has(id),
		matters: MATTERS.filter((matter) => table.matters[matter].clauses.includes(id)),
		places: `/api/v1/clauses/${encodeURIComponent(id)}/places`
	}));
}
