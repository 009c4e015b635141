import { BRANCHING, COARSE, cornerLat, cornerLon, MIDDLE } from './grid.ts';
import { BRANCH, LEAF, TWIG, type MapParts } from './parts.ts';
import { runWalk } from './run-walk.ts';

/** The number of the set of areas that cover a point, for one point and for many. */
export interface LookUp {
	/** Degrees, EPSG:4490. */
	setAt(lon: number, lat: number): number;
	/** Longitude and latitude in turn; `sets` takes a number for each point. */
	setsAt(points: Float64Array, sets: Uint16Array): void;
}

/** A cell that has lines in it says so by this bit; the rest is where its leaf lies. Else it is the number of a set. */
const IN_LEAF = 0x80000000;
/** Points that are taken through the map together: what they need of it is fetched while others wait for theirs. */
const TOGETHER = 512;

/**
 * Looks points up in a compiled map. A cell without lines answers at once. In a leaf, one walks from the point to the
 * cell's corner, whose set is known, and counts the lines crossed on the way.
 */
export function lookUp(parts: MapParts): LookUp {
	const { grid, vertices, coarse, middle, branches, fine, twigs, leaves, natures, runs, choices } = parts;
	const { west, south, cells } = grid;
	const perDegreeX = 1 / grid.width;
	const perDegreeY = 1 / grid.height;
	const across = cells / COARSE;
	const alongRun = runWalk(vertices);
	const cornerLons = Float64Array.from({ length: cells }, (_, column) => cornerLon(grid, column));
	const cornerLats = Float64Array.from({ length: cells }, (_, row) => cornerLat(grid, row));

	function cellOf(column: number, row: number): number {
		// written so that what is no number is outside
		if (!(column >= 0 && column < cells && row >= 0 && row < cells)) return 0;
		const found = coarse[(row >> 5) * across + (column >> 5)]!;
		if (found < BRANCH) return found;
		const branch = found - BRANCH;
		const inBranch = middle[branch * BRANCHING * BRANCHING + ((row >> 2) & 7) * BRANCHING + ((column >> 2) & 7)]!;
		if (inBranch < TWIG) return inBranch;
		const twig = branches[branch]! + inBranch - TWIG;
		const cell = fine[twig * MIDDLE * MIDDLE + (row & 3) * MIDDLE + (column & 3)]!;
		return cell < LEAF ? cell : IN_LEAF + twigs[twig]! + cell - LEAF;
	}

	function inLeaf(leaf: number, x: number, y: number, cornerX: number, cornerY: number): number {
		const nature = 3 * leaves[2 * leaf]!;
		const rest = leaves[2 * leaf + 1]!;
		const only = natures[nature + 2]!;
		let crossed = natures[nature + 1]!;
		let on = 0;
		if (only !== 0) {
			const found = alongRun(rest >>> 8, rest & 0xff, only, x, y, cornerX, cornerY);
			crossed ^= found & 0xffff;
			on = found >>> 16;
		} else {
			const last = rest + 3 * runs[rest]!;
			for (let run = rest + 1; run < last; run += 3) {
				const found = alongRun(runs[run]!, runs[run + 1]!, runs[run + 2]!, x, y, cornerX, cornerY);
				crossed ^= found & 0xffff;
				on |= found >>> 16;
			}
		}
		return choices[natures[nature]! + (crossed | on)]!;
	}

	function setAt(lon: number, lat: number): number {
		const column = Math.floor((lon - west) * perDegreeX);
		const row = Math.floor((lat - south) * perDegreeY);
		const cell = cellOf(column, row);
		return cell < IN_LEAF ? cell : inLeaf(cell - IN_LEAF, lon, lat, cornerLons[column]!, cornerLats[row]!);
	}

	const waiting = new Uint32Array(TOGETHER);
	const columns = new Int32Array(TOGETHER);
	const rows = new Int32Array(TOGETHER);
	const found = new Uint32Array(TOGETHER);

	/**
	 * One block of points, one step of the map for all of them before the next: so the memory is asked for many at once,
	 * and not for one after the other. Those that are answered fall out; `count` is how many still wait.
	 */
	function together(points: Float64Array, sets: Uint16Array, from: number, to: number): number {
		let count = 0;
		for (let point = from; point < to; point++) {
			const column = Math.floor((points[2 * point]! - west) * perDegreeX);
			const row = Math.floor((points[2 * point + 1]! - south) * perDegreeY);
			// written so that what is no number is outside
			const inside = column >= 0 && column < cells && row >= 0 && row < cells;
			const set = inside ? coarse[(row >> 5) * across + (column >> 5)]! : 0;
			sets[point] = set;
			waiting[count] = point;
			columns[count] = column;
			rows[count] = row;
			found[count] = set - BRANCH;
			count += set < BRANCH ? 0 : 1;
		}
		let left = 0;
		for (let i = 0; i < count; i++) {
			const [point, column, row, branch] = [waiting[i]!, columns[i]!, rows[i]!, found[i]!];
			const set = middle[branch * BRANCHING * BRANCHING + ((row >> 2) & 7) * BRANCHING + ((column >> 2) & 7)]!;
			sets[point] = set;
			waiting[left] = point;
			columns[left] = column;
			rows[left] = row;
			found[left] = branches[branch]! + set - TWIG;
			left += set < TWIG ? 0 : 1;
		}
		count = left;
		left = 0;
		for (let i = 0; i < count; i++) {
			const [point, column, row, twig] = [waiting[i]!, columns[i]!, rows[i]!, found[i]!];
			const set = fine[twig * MIDDLE * MIDDLE + (row & 3) * MIDDLE + (column & 3)]!;
			sets[point] = set;
			waiting[left] = point;
			columns[left] = column;
			rows[left] = row;
			found[left] = twigs[twig]! + set - LEAF;
			left += set < LEAF ? 0 : 1;
		}
		let touched = 0;
		for (let i = 0; i < left; i++) touched += vertices[2 * (leaves[2 * found[i]! + 1]! >>> 8)] ?? 0;
		for (let i = 0; i < left; i++) {
			const point = waiting[i]!;
			sets[point] = inLeaf(found[i]!, points[2 * point]!, points[2 * point + 1]!, cornerLons[columns[i]!]!, cornerLats[rows[i]!]!);
		}
		return touched;
	}

	return {
		setAt,
		setsAt(points, sets) {
			const count = points.length / 2;
			for (let from = 0; from < count; from += TOGETHER) together(points, sets, from, Math.min(count, from + TOGETHER));
		}
	};
}
