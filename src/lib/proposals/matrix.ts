import type { MatterId, RoleId, UnitId } from '#duty';
import type { Cell } from './consequence.ts';

/** A row of the matrix: a role passes from units to units, for some matters. */
export interface Move {
	readonly key: string;
	readonly role: RoleId;
	readonly from: readonly UnitId[];
	readonly to: readonly UnitId[];
	/** For each matter of the matrix the place of its cell in the answer; undefined: none. */
	readonly cells: ReadonlyMap<MatterId, number>;
}

export interface Matrix {
	readonly matters: readonly MatterId[];
	readonly moves: readonly Move[];
}

/** The cells of a consequence as a matrix: who passes what to whom, by matter, the larger ground first. */
export function matrixOf(cells: readonly Pick<Cell, 'matter' | 'role' | 'from' | 'to' | 'area'>[]): Matrix {
	const moves = new Map<string, Move & { readonly cells: Map<MatterId, number> }>();
	for (const [index, { matter, role, from, to }] of cells.entries()) {
		const key = JSON.stringify([role, from, to]);
		const move = moves.get(key) ?? { key, role, from, to, cells: new Map<MatterId, number>() };
		move.cells.set(matter, index);
		moves.set(key, move);
	}
	const weight = (move: Move) => [...move.cells.values()].reduce((sum, index) => sum + (cells[index]?.area ?? 0), 0);
	return { matters: [...new Set(cells.map(({ matter }) => matter))], moves: [...moves.values()].sort((a, b) => weight(b) - weight(a)) };
}
