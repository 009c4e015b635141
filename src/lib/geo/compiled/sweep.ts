import type { AreaSets } from './area-sets.ts';
import type { Arcs } from './arcs.ts';
import { cellNumber, cornerLat, cornerLon, MARGIN, type Grid } from './grid.ts';
import { side } from './side.ts';

/** Numbers in the order of their coming, packed, to be sorted: up to 2^53. */
class Keys {
	#numbers = new Float64Array(1024);
	#count = 0;

	push(number: number): void {
		if (this.#count === this.#numbers.length) {
			const longer = new Float64Array(2 * this.#count);
			longer.set(this.#numbers);
			this.#numbers = longer;
		}
		this.#numbers[this.#count++] = number;
	}

	sorted(): Float64Array {
		return this.#numbers.subarray(0, this.#count).sort();
	}
}

const EDGES = 2 ** 26;
const KINDS = 2 ** 16;

/** Calls back with each edge: its first vertex, what it bounds, and its two ends. */
function eachEdge({ vertices, starts, bounds }: Arcs, visit: (edge: number, kind: number, ax: number, ay: number, bx: number, by: number) => void): void {
	for (let arc = 0; arc < bounds.length; arc++) {
		const last = (starts[arc + 1] ?? 0) - 1;
		for (let edge = starts[arc] ?? 0; edge < last; edge++) {
			visit(edge, bounds[arc] ?? 0, vertices[2 * edge] ?? NaN, vertices[2 * edge + 1] ?? NaN, vertices[2 * edge + 2] ?? NaN, vertices[2 * edge + 3] ?? NaN);
		}
	}
}

/** Which edges pass through each fine cell or its margin, in ascending order: parallel lists of cells and edges. */
export function edgesInCells(arcs: Arcs, grid: Grid): { readonly cells: Uint32Array; readonly edges: Uint32Array } {
	const { west, south, width, height } = grid;
	const keys = new Keys();
	// twice the margin: once for the cell's own, once for the rounding of what is computed here
	const [roomX, roomY] = [2 * MARGIN / width, 2 * MARGIN / height];
	eachEdge(arcs, (edge, _kind, ax, ay, bx, by) => {
		const [x0, y0, x1, y1] = [(ax - west) / width, (ay - south) / height, (bx - west) / width, (by - south) / height];
		const first = Math.floor(Math.min(y0, y1) - roomY);
		const last = Math.floor(Math.max(y0, y1) + roomY);
		for (let row = first; row <= last; row++) {
			let [from, to] = [Math.min(x0, x1), Math.max(x0, x1)];
			if (first !== last) {
				const at = (y: number) => x0 + (Math.min(1, Math.max(0, (y - y0) / (y1 - y0))) * (x1 - x0));
				const [low, high] = [at(row - roomY), at(row + 1 + roomY)];
				[from, to] = [Math.min(low, high), Math.max(low, high)];
			}
			for (let column = Math.floor(from - roomX); column <= Math.floor(to + roomX); column++) keys.push(cellNumber(grid, column, row) * EDGES + edge);
		}
	});
	const sorted = keys.sorted();
	return { cells: Uint32Array.from(sorted, (key) => Math.floor(key / EDGES)), edges: Uint32Array.from(sorted, (key) => key % EDGES) };
}

/** Tells the set of areas at the corner of a fine cell. */
export type CornerSets = (column: number, row: number) => number;

/**
 * The set of areas at the corner of each fine cell: what lies inside by an odd number of lines crossed eastwards. A
 * corner on a line counts as east of it, by the same rule as in the look-up.
 */
export function setsAtCorners(arcs: Arcs, grid: Grid, sets: AreaSets): CornerSets {
	const { west, south, width, height, cells } = grid;
	const keys = new Keys();
	eachEdge(arcs, (_edge, kind, ax, ay, bx, by) => {
		const last = Math.min(cells - 1, Math.ceil((Math.max(ay, by) - south) / height) + 1);
		for (let row = Math.max(0, Math.floor((Math.min(ay, by) - south) / height)); row <= last; row++) {
			const lat = cornerLat(grid, row);
			if (ay > lat === by > lat) continue;
			const crossing = ax + ((lat - ay) / (by - ay)) * (bx - ax);
			const isWest = (at: number): boolean => {
				const turn = side(ax, ay, bx, by, cornerLon(grid, at), lat);
				return turn !== 0 && turn > 0 === by > ay;
			};
			let column = Math.max(0, Math.ceil((crossing - MARGIN - west) / width) - 2);
			while (isWest(column)) column++;
			keys.push((row * cells + column) * KINDS + kind);
		}
	});
	return fromChanges(keys.sorted(), cells, sets, arcs);
}

/** From where along each row which set lies, to what lies at any corner of it. */
function fromChanges(keys: Float64Array, cells: number, sets: AreaSets, { bounded }: Arcs): CornerSets {
	const columns = new Uint16Array(keys.length);
	const found = new Uint16Array(keys.length);
	const rows = new Uint32Array(cells + 1);
	let [row, set] = [-1, 0];
	keys.forEach((key, i) => {
		const [cell, kind] = [Math.floor(key / KINDS), key % KINDS];
		if (Math.floor(cell / cells) !== row) [row, set] = [Math.floor(cell / cells), 0];
		set = sets.across(set, kind, bounded[kind] ?? []);
		[columns[i], found[i]] = [cell % cells, set];
		rows[row + 1] = i + 1;
	});
	for (let i = 1; i <= cells; i++) rows[i] = Math.max(rows[i] ?? 0, rows[i - 1] ?? 0);
	return (column, inRow) => {
		let [low, high] = [rows[inRow] ?? 0, rows[inRow + 1] ?? 0];
		const first = low;
		while (low < high) {
			const half = (low + high) >> 1;
			if ((columns[half] ?? 0) <= column) low = half + 1;
			else high = half;
		}
		return low === first ? 0 : (found[low - 1] ?? 0);
	};
}
