import type { FlagId, UnitId } from '#duty';
import type { CutShape } from '#geo/cut';
import type { Fault } from './fault.ts';
import type { Shares } from './shares.ts';

/** What a row may say of a place, in the order in which faults are told. */
export const FIELDS = ['lon', 'lat', 'matter', 'accuracy', 'at'] as const;
export type Field = (typeof FIELDS)[number];

/** The texts in a row's fields; a field that the row does not have, or leaves blank, is absent. */
export type Given = Readonly<Partial<Record<Field, string>>>;

/** What is added to a row, in this order. Where there is no answer, `error` says why and the rest is empty. */
export interface RowAnswer {
	readonly scope: 'in' | 'out' | null;
	/** Of a shape that lies in several: joined by `;`, the largest share first. */
	readonly territory: string | null;
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
	/** How a line or a polygon is shared out; absent where the row is a point. */
	readonly ground?: Shares;
}

export const ANSWER_COLUMNS = [
	'scope', 'territory', 'withinExtent', 'zone', 'lead', 'oversee', 'support', 'territorial', 'office', 'flags', 'error'
] as const satisfies readonly (keyof RowAnswer)[];

/** What is added besides to a line or a polygon. */
export const SHARE_COLUMNS = ['shares', 'remainder'] as const satisfies readonly (keyof Shares)[];

/** The answer to a row that cannot be read. */
export const failed = (error: string): RowAnswer => ({
	scope: null, territory: null, withinExtent: null, zone: null, lead: [], oversee: [], support: [], territorial: [], office: [], flags: [], error
});

/** One row: what it says, what is wrong with it as a whole, and how it reads with its answer. */
export interface Row {
	readonly given: Given;
	readonly fault: Fault | null;
	/** The line or polygon that the row is about, degrees, in the system of the input; absent where it is a point. */
	readonly shape?: CutShape;
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

/**
 * The names under which the input's own columns go out. One that is named like a column of the answer keeps its place
 * and its values under the name `input_…`, so nothing is lost and the answer's names always mean the answer.
 * @param taken the columns of the answer
 */
export function ownNames(names: readonly string[], taken: readonly string[]): readonly string[] {
	const used = new Set([...names, ...taken]);
	return names.map((name) => {
		if (!taken.includes(name)) return name;
		let own = `input_${name}`;
		while (used.has(own)) own = `input_${own}`;
		used.add(own);
		return own;
	});
}
