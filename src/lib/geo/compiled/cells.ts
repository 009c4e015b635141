import { BRANCHING, cellAt, COARSE, MIDDLE } from './grid.ts';
import { Natures, type Ground } from './natures.ts';
import { BRANCH, LEAF, TWIG } from './parts.ts';
import type { edgesInCells } from './sweep.ts';

const PER_BRANCH = BRANCHING * BRANCHING;
const PER_TWIG = MIDDLE * MIDDLE;

/** A stretch of edges that follow one another. */
interface Run {
	readonly first: number;
	readonly count: number;
	/** What they bound. */
	readonly kind: number;
}

function runsOf(edges: Uint32Array, kinds: Uint16Array): Run[] {
	const runs: Run[] = [];
	for (let i = 0; i < edges.length;) {
		const first = edges[i] ?? 0;
		let count = 1;
		while (edges[i + count] === first + count) count++;
		runs.push({ first, count, kind: kinds[first] ?? 0 });
		i += count;
	}
	return runs;
}

/** The cells of the grid, filled from its south-west on. */
export class Cells {
	readonly coarse: Uint32Array;
	readonly middle: number[] = [];
	readonly branches: number[] = [];
	readonly fine: number[] = [];
	readonly twigs: number[] = [];
	readonly leaves: number[] = [];
	readonly runs: number[] = [];
	readonly natures: Natures;
	readonly ground: Ground;

	constructor(ground: Ground) {
		this.ground = ground;
		const across = ground.grid.cells / COARSE;
		this.coarse = Uint32Array.from({ length: across * across }, (_, at) => this.#corner(at * PER_BRANCH * PER_TWIG));
		this.natures = new Natures(ground);
	}

	#corner(cell: number): number {
		const { column, row } = cellAt(this.ground.grid, cell);
		return this.ground.corners(column, row);
	}

	/** The branch of a coarse cell; its middle cells name sets until lines are put into them. */
	#branch(at: number): number {
		const found = this.coarse[at] ?? 0;
		if (found >= BRANCH) return found - BRANCH;
		const branch = this.branches.push(this.twigs.length) - 1;
		this.coarse[at] = BRANCH + branch;
		for (let each = 0; each < PER_BRANCH; each++) this.middle.push(this.#corner((at * PER_BRANCH + each) * PER_TWIG));
		return branch;
	}

	/** The twig of a middle cell; its fine cells name sets until lines are put into them. */
	#twig(at: number): number {
		const branch = this.#branch(Math.floor(at / PER_BRANCH));
		const inBranch = branch * PER_BRANCH + (at % PER_BRANCH);
		const found = this.middle[inBranch] ?? 0;
		if (found >= TWIG) return (this.branches[branch] ?? 0) + found - TWIG;
		const twig = this.twigs.push(this.leaves.length / 2) - 1;
		this.middle[inBranch] = TWIG + twig - (this.branches[branch] ?? 0);
		for (let each = 0; each < PER_TWIG; each++) this.fine.push(this.#corner(at * PER_TWIG + each));
		return twig;
	}

	/** Puts the edges that pass through a fine cell; cells come in ascending order. */
	put(cell: number, edges: Uint32Array): void {
		const corner = this.#corner(cell);
		const twig = this.#twig(Math.floor(cell / PER_TWIG));
		this.fine[twig * PER_TWIG + (cell % PER_TWIG)] = LEAF + this.leaves.length / 2 - (this.twigs[twig] ?? 0);
		const runs = runsOf(edges, this.ground.kinds);
		const [only] = runs;
		if (only && runs.length === 1 && only.count < 0x100) this.leaves.push(this.natures.single(corner, only.kind), only.first * 0x100 + only.count);
		else this.#putList(corner, runs);
	}

	#putList(corner: number, runs: readonly Run[]): void {
		const { nature, masks } = this.natures.many(corner, runs.map(({ kind }) => kind));
		this.leaves.push(nature, this.runs.length);
		this.runs.push(runs.length, ...runs.flatMap(({ first, count }, i) => [first, count, masks[i] ?? 0]));
	}
}

/** Fills the cells with the edges that pass through them. */
export function cellsOf(ground: Ground, { cells, edges }: ReturnType<typeof edgesInCells>): Cells {
	const filled = new Cells(ground);
	for (let from = 0; from < cells.length;) {
		let to = from;
		while (cells[to] === cells[from]) to++;
		filled.put(cells[from] ?? 0, edges.subarray(from, to));
		from = to;
	}
	return filled;
}
