import { determine, insideOf, ROLES, type Area, type ClauseId, type DutyTable, type KnownKind, type MatterId, type RoleEntry, type RoleId, type TaskId, type UnitId } from '#duty';
import { tableFor, type ChangedGround, type Piece } from './piece.ts';

/** Ground on which the units that hold a role for a matter are others afterwards, in the order of acting. */
export interface Cell {
	readonly matter: MatterId;
	readonly role: RoleId;
	readonly from: readonly UnitId[];
	readonly to: readonly UnitId[];
	/** m² on the ellipsoid. */
	readonly area: number;
	/** The pieces that it is made of, by their places. */
	readonly pieces: readonly number[];
}

/** Ground on which a clause begins, or ceases, to bind a unit to a task in a matter. */
export interface ClauseChange {
	readonly clause: ClauseId;
	readonly task: TaskId;
	readonly change: 'starts' | 'stops';
	readonly matter: MatterId;
	readonly role: RoleId;
	readonly unit: UnitId;
	readonly area: number;
	readonly pieces: readonly number[];
}

export interface Consequence {
	/** The duty table that was asked on both sides. */
	readonly table: string;
	readonly cells: readonly Cell[];
	readonly clauses: readonly ClauseChange[];
}

interface MatterSides {
	readonly matter: MatterId;
	readonly before: readonly RoleEntry[];
	readonly after: readonly RoleEntry[];
}

function sidesOf(piece: Piece, { knownBefore, knownAfter, validFrom }: ChangedGround, table: DutyTable): readonly MatterSides[] {
	const duties = (covering: readonly Area[], known: readonly KnownKind[]) => determine(insideOf(covering, known), table, validFrom).duties;
	const after = duties(piece.after, knownAfter);
	return duties(piece.before, knownBefore).map(({ matter, roles }, index) => ({ matter, before: roles, after: after[index]?.roles ?? [] }));
}

type Ground<T> = T & { readonly area: number; readonly pieces: readonly number[] };

/** Adds pieces up that say the same. */
class Merged<T extends object> {
	readonly #sums = new Map<string, Ground<T>>();

	add(said: T, place: number, area: number): void {
		const key = JSON.stringify(said);
		const sum = this.#sums.get(key) ?? { ...said, area: 0, pieces: [] };
		this.#sums.set(key, { ...sum, area: sum.area + area, pieces: [...sum.pieces, place] });
	}

	/** In the order in which they were first said, which is the table's. */
	get all(): readonly Ground<T>[] {
		return [...this.#sums.values()];
	}
}

const unitsIn = (entries: readonly RoleEntry[], role: RoleId) => entries.filter((entry) => entry.role === role).map(({ unit }) => unit);

function movedRoles({ matter, before, after }: MatterSides): Omit<Cell, 'area' | 'pieces'>[] {
	return ROLES.map((role) => ({ matter, role, from: unitsIn(before, role), to: unitsIn(after, role) }))
		.filter(({ from, to }) => from.join() !== to.join());
}

const sameDuty = (a: RoleEntry, b: RoleEntry) => a.clause === b.clause && a.task === b.task && a.unit === b.unit && a.role === b.role;

function movedClauses({ matter, before, after }: MatterSides): Omit<ClauseChange, 'area' | 'pieces'>[] {
	const missing = (from: readonly RoleEntry[], others: readonly RoleEntry[], change: ClauseChange['change']) =>
		from.filter((entry) => !others.some((other) => sameDuty(entry, other))).map(({ clause, task, role, unit }) => ({ clause, task, change, matter, role, unit }));
	return [...missing(before, after, 'stops'), ...missing(after, before, 'starts')];
}

/** Who holds which role for what on the changed ground, from whom to whom; and which clauses begin or cease to bind. */
export function consequenceOf(ground: ChangedGround): Consequence {
	const table = tableFor(ground.validFrom);
	const cells = new Merged<Omit<Cell, 'area' | 'pieces'>>();
	const clauses = new Merged<Omit<ClauseChange, 'area' | 'pieces'>>();
	for (const [place, piece] of ground.pieces.entries()) {
		for (const sides of sidesOf(piece, ground, table)) {
			for (const cell of movedRoles(sides)) cells.add(cell, place, piece.squareMetres);
			for (const clause of movedClauses(sides)) clauses.add(clause, place, piece.squareMetres);
		}
	}
	return { table: table.id, cells: inTableOrder(cells.all, table), clauses: inTableOrder(clauses.all, table) };
}

/** By matter and role, then the largest ground first. */
function inTableOrder<T extends { readonly matter: MatterId; readonly role: RoleId; readonly area: number }>(all: readonly T[], table: DutyTable): readonly T[] {
	const matters = Object.keys(table.matters);
	const order = ({ matter, role }: T) => matters.indexOf(matter) * ROLES.length + ROLES.indexOf(role);
	return [...all].sort((a, b) => order(a) - order(b) || b.area - a.area);
}
