import type { FlagId, TerritoryId, UnitId } from '#duty';
import type { Fault } from './fault.ts';

/** What a row may say of a place, in the order in which faults are told. */
export const FIELDS = ['lon', 'lat', 'matter', 'accuracy', 'at'] as const;
export type Field = (typeof FIELDS)[number];

/** The texts in a row's fields; a field that the row does not have, or leaves blank, is absent. */
export type Given = Readonly<Partial<Record<Field, string>>>;

/** What is added to a row, in this order. Where there is no answer, `error` says why and the rest is empty. */
export interface RowAnswer {
	readonly scope: 'in' | 'out' | null;
	readonly territory: TerritoryId | null;
	readonly withinExtent: boolean | null;
	/** The strictest protection zone. */
	readonly zone: 'zone-1' | 'zone-2' | 'zone-quasi' | null;
	readonly lead: readonly UnitId[];
	readonly oversee: readonly UnitId[];
	readonly support: readonly UnitId[];
	readonly territorial: readonly UnitId[];
	readonly office: readonly UnitId[];
	readonly flags: readonly FlagId[];
	readonly error: string | null;
}

export const ANSWER_COLUMNS = [
	'scope', 'territory', 'withinExtent', 'zone', 'lead', 'oversee', 'support', 'territorial', 'office', 'flags', 'error'
] as const satisfies readonly (keyof RowAnswer)[];

/** The answer to a row that cannot be read. */
export const failed = (error: string): RowAnswer => ({
	scope: null, territory: null, withinExtent: null, zone: null, lead: [], oversee: [], support: [], territorial: [], office: [], flags: [], error
});

/** One row: what it says, what is wrong with it as a whole, and how it reads with its answer. */
export interface Row {
	readonly given: Given;
	readonly fault: Fault | null;
	readonly write: (answer: RowAnswer) => string;
}

/** The input cannot be read on from here. */
export interface Refusal {
	readonly refused: Fault;
}

/** What an input consists of: text that goes out as it stands, rows to be answered, and at worst a refusal, which is the last. */
export type Piece = string | Row | Refusal;

/** Reads an input piece by piece; holds no more of it than one unfinished row. */
export interface Reader {
	/** Characters of a row that is not whole yet. */
	readonly held: number;
	push(text: string): Iterable<Piece>;
	end(): Iterable<Piece>;
}

/** Characters: what is longer is no row of places. It bounds what a reader holds. */
export const LONGEST_ROW = 1_000_000;

const TAKEN = new Set<string>(ANSWER_COLUMNS);

/**
 * The names under which the input's own columns go out. One that is named like a column of the answer keeps its place
 * and its values under the name `input_…`, so nothing is lost and the answer's names always mean the answer.
 */
export function ownNames(names: readonly string[]): readonly string[] {
	const used = new Set([...names, ...ANSWER_COLUMNS]);
	return names.map((name) => {
		if (!TAKEN.has(name)) return name;
		let own = `input_${name}`;
		while (used.has(own)) own = `input_${own}`;
		used.add(own);
		return own;
	});
}
