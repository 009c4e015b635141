import { UNITS, type UnitId } from '#duty';
import type { CellView, ClauseView } from '../proposals-api.ts';

/** What a proposal means for one unit: duties that it gains, loses, or holds with others than before, and the clauses that bind it. */
export interface Affected {
	readonly gains: readonly CellView[];
	readonly loses: readonly CellView[];
	readonly shared: readonly CellView[];
	readonly clauses: readonly ClauseView[];
}

export function affectedOf(unit: UnitId, cells: readonly CellView[], clauses: readonly ClauseView[]): Affected {
	const held = ({ from, to }: CellView) => ({ before: from.includes(unit), after: to.includes(unit) });
	const which = (before: boolean, after: boolean) => cells.filter((cell) => held(cell).before === before && held(cell).after === after);
	return { gains: which(false, true), loses: which(true, false), shared: which(true, true), clauses: clauses.filter((each) => each.unit === unit) };
}

/** Every unit that a proposal means something for, in the order of the vocabulary. */
export function affectedUnits(cells: readonly CellView[], clauses: readonly ClauseView[]): readonly UnitId[] {
	const named = new Set<UnitId>([...cells.flatMap(({ from, to }) => [...from, ...to]), ...clauses.map(({ unit }) => unit)]);
	return UNITS.filter((unit) => named.has(unit));
}
