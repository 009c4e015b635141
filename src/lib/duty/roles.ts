import type { KnownKind } from './place.ts';
import { areasOfSet, conditionState, type Situation, type State } from './situation.ts';
import type { AreaSetId, Cell, TaskId, DutyTable, InferenceId, Row } from './table.ts';
import { ROLES, TERRITORIES, type BasisId, type ClauseId, type MatterId, type RoleId, type TerritoryId, type UnitId } from './vocabulary.ts';

/** One unit in one role, with the clause it rests on. */
export interface RoleEntry {
	readonly role: RoleId;
	readonly unit: UnitId;
	readonly clause: ClauseId;
	readonly basis: BasisId;
	/** Why the basis is what it is: `named`, or the inference. */
	readonly why: 'named' | InferenceId;
	readonly task: TaskId;
	readonly concurrent: boolean;
}

/** One question that a row asks of the place, and the answer. */
export interface Test {
	readonly test: 'territory' | AreaSetId;
	/** What the row wants: the territory's id, or `inside` / `outside` the set. */
	readonly wants: TerritoryId | 'inside' | 'outside';
	readonly state: State;
	/** The covering areas that answered it; empty where none covers the place. */
	readonly areas: readonly string[];
}

/** Why a row of the table fired, or why not. */
export interface RuleTrace {
	readonly territory: TerritoryId;
	readonly role: RoleId;
	/** null where the row names the local government and the place is in another territory. */
	readonly unit: UnitId | null;
	readonly clause: ClauseId;
	readonly state: State;
	readonly tests: readonly Test[];
}

function rowApplies(row: Row, situation: Situation, known: readonly KnownKind[], offence: boolean): boolean {
	if (row.offence !== undefined && row.offence !== offence) return false;
	return !row.when || conditionState(row.when, situation.covering, known) === 'applies';
}

function unitOf(row: Row, situation: Situation): UnitId | null {
	return row.unit === 'government' ? situation.government : row.unit;
}

function entryOf(row: Row, situation: Situation): RoleEntry | null {
	const unit = unitOf(row, situation);
	if (!unit) return null;
	const why = row.basis === 'inferred' ? row.why : 'named';
	return { role: row.role, unit, clause: row.clause, basis: row.basis, why, task: row.task, concurrent: row.concurrent ?? false };
}

function cellEntries(cell: Cell, situation: Situation, known: readonly KnownKind[], offence: boolean): RoleEntry[] {
	return cell
		.filter((row) => rowApplies(row, situation, known, offence))
		.map((row) => entryOf(row, situation))
		.filter((entry) => entry !== null);
}

/** Roles in the order of acting; the table's order within a role; a unit once a role. */
function inOrder(entries: readonly RoleEntry[]): RoleEntry[] {
	return ROLES.flatMap((role) => {
		const units = new Set<UnitId>();
		return entries.filter((entry) => entry.role === role && !units.has(entry.unit) && units.add(entry.unit));
	});
}

/**
 * Who holds which role for a matter at a spot, exactly as the table says. Out of scope nobody does.
 * `touching`: the place touches more than one territory, so both offices are told (四(二)).
 */
export function rolesOf(matter: MatterId, situation: Situation, table: DutyTable, known: readonly KnownKind[], touching = false): readonly RoleEntry[] {
	const { territory, scope } = situation;
	if (scope === 'out' || !territory) return [];
	const { rows, offence } = table.matters[matter];
	const entries = [rows[territory], table.always[territory], touching ? table.crossing : []];
	return inOrder(entries.flatMap((cell) => cellEntries(cell, situation, known, offence)));
}

/** The units that lead a matter at a spot, in the order of acting. */
export function leadsOf(matter: MatterId, situation: Situation, table: DutyTable, known: readonly KnownKind[]): readonly UnitId[] {
	return rolesOf(matter, situation, table, known).filter(({ role }) => role === 'lead').map(({ unit }) => unit);
}

function territoryTest(territory: TerritoryId, situation: Situation): Test {
	const state = situation.territory === territory ? 'applies' : situation.seat ? 'does-not-apply' : 'no-data';
	return { test: 'territory', wants: territory, state, areas: situation.seat ? [situation.seat.id] : [] };
}

function conditionTest(row: Row, situation: Situation, known: readonly KnownKind[]): Test[] {
	if (!row.when) return [];
	const { set, inside } = row.when;
	const areas = areasOfSet(situation.covering, set).map(({ id }) => id);
	return [{ test: set, wants: inside ? 'inside' : 'outside', state: conditionState(row.when, situation.covering, known), areas }];
}

function stateOfAll(tests: readonly Test[], scope: Situation['scope']): State {
	if (tests.some(({ state }) => state === 'does-not-apply') || scope === 'out') return 'does-not-apply';
	return tests.some(({ state }) => state === 'no-data') ? 'no-data' : 'applies';
}

/** Every row of the matter, in all territories: which fired, which did not, and which question decided it. */
export function traceOf(matter: MatterId, situation: Situation, table: DutyTable, known: readonly KnownKind[]): readonly RuleTrace[] {
	return TERRITORIES.flatMap((territory) =>
		table.matters[matter].rows[territory].map((row) => {
			const tests = [territoryTest(territory, situation), ...conditionTest(row, situation, known)];
			const unit = row.unit === 'government' && situation.territory !== territory ? null : unitOf(row, situation);
			return { territory, role: row.role, unit, clause: row.clause, state: stateOfAll(tests, situation.scope), tests };
		})
	);
}
