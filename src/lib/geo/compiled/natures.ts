import type { Arcs } from './arcs.ts';
import type { AreaSets } from './area-sets.ts';
import type { Grid } from './grid.ts';
import type { CornerSets } from './sweep.ts';

/** Areas whose lines may pass through one fine cell: their sets are looked up by one bit each. */
const MOST_IN_CELL = 16;
const HALF = 0x10000;

/** What is known of the areas before the cells are filled. */
export interface Ground {
	readonly arcs: Arcs;
	readonly grid: Grid;
	readonly sets: AreaSets;
	readonly corners: CornerSets;
	/** What the edge that begins at each vertex bounds. */
	readonly kinds: Uint16Array;
}

interface Choice {
	/** Where the sets begin. */
	readonly first: number;
	/** The areas whose lines pass through, one bit each. */
	readonly local: readonly number[];
	readonly cornerMask: number;
}

const maskOf = (areas: readonly number[], local: readonly number[]): number => local.reduce((mask, area, bit) => mask | (areas.includes(area) ? 1 << bit : 0), 0);

/** What leaves have in common: the sets that can lie in them, from the areas round them and one bit for each area whose line passes through. */
export class Natures {
	readonly sets: number[] = [];
	readonly list: number[] = [];
	readonly #choices = new Map<string, Choice>();
	readonly #single = new Map<number, number>();

	readonly ground: Ground;

	constructor(ground: Ground) {
		this.ground = ground;
	}

	#choice(corner: number, kinds: readonly number[]): Choice {
		const distinct = [...new Set(kinds)].sort((a, b) => a - b);
		const key = `${corner} ${distinct.join()}`;
		const known = this.#choices.get(key);
		if (known) return known;
		const { arcs, sets } = this.ground;
		const here = sets.lists[corner] ?? [];
		const local = [...new Set(distinct.flatMap((kind) => arcs.bounded[kind] ?? []))].sort((a, b) => a - b);
		if (local.length > MOST_IN_CELL) throw new Error(`compile: got ${local.length} areas with lines in one cell, expected at most ${MOST_IN_CELL}`);
		const round = here.filter((area) => !local.includes(area));
		const choice = { first: this.sets.length, local, cornerMask: maskOf(here, local) };
		for (let mask = 0; mask < 2 ** local.length; mask++) this.sets.push(sets.number([...round, ...local.filter((_, bit) => (mask >> bit) & 1)]));
		this.#choices.set(key, choice);
		return choice;
	}

	#bounded(kind: number, { local }: Choice): number {
		return maskOf(this.ground.arcs.bounded[kind] ?? [], local);
	}

	/** The nature of a leaf with one run. */
	single(corner: number, kind: number): number {
		const key = corner * HALF + kind;
		const known = this.#single.get(key);
		if (known !== undefined) return known;
		const choice = this.#choice(corner, [kind]);
		const nature = this.list.push(choice.first, choice.cornerMask, this.#bounded(kind, choice)) / 3 - 1;
		this.#single.set(key, nature);
		return nature;
	}

	/** The nature of a leaf with many runs, and what each of them bounds. */
	many(corner: number, kinds: readonly number[]): { readonly nature: number; readonly masks: readonly number[] } {
		const choice = this.#choice(corner, kinds);
		return { nature: this.list.push(choice.first, choice.cornerMask, 0) / 3 - 1, masks: kinds.map((kind) => this.#bounded(kind, choice)) };
	}
}
