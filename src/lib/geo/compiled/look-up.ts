import { BRANCHING, COARSE, cornerLat, cornerLon, MIDDLE } from './grid.ts';
import { BRANCH, LEAF, TWIG, type MapParts } from './parts.ts';
import { alongRun } from './run-walk.ts';

/** The number of the set of areas that cover a point, for one point and for many. */
export interface LookUp {
	/** Degrees, EPSG:4490. */
	setAt(lon: number, lat: number): number;
	/** Longitude and latitude in turn; `sets` takes a number for each point. */
	setsAt(points: Float64Array, sets: Uint16Array): void;
}

/** Points that are taken through the map together: what they need of it is fetched while others wait for theirs. */
const TOGETHER = 512;

/** Points on their way through the map: which, in which fine cell (its row in the upper 16 bits, its column in the lower), and what was found so far. */
const waiting = new Uint32Array(TOGETHER);
const cellsOf = new Int32Array(TOGETHER);
const found = new Uint32Array(TOGETHER);

/** The parts, and the corners of all columns and rows. */
interface Field {
	readonly parts: MapParts;
	readonly cornerLons: Float64Array;
	readonly cornerLats: Float64Array;
}

/**
 * One block of points, one step of the map for all of them before the next: so the memory is asked for many at once,
 * and not for one after the other. Those that are answered fall out.
 *
 * It stands outside `lookUp`, with every list in a name of its own: an engine makes fast code of this once for all
 * maps, where a function that closes over one map is fast for the first alone.
 */
function together(field: Field, points: Float64Array, sets: Uint16Array, from: number, to: number): number {
	const { grid, coarse, middle, branches, fine, twigs } = field.parts;
	const { west, south, cells, width, height } = grid;
	const across = cells / COARSE;
	const perDegreeX = 1 / width;
	const perDegreeY = 1 / height;
	let count = 0;
	for (let point = from; point < to; point++) {
		const column = Math.floor((points[2 * point]! - west) * perDegreeX);
		const row = Math.floor((points[2 * point + 1]! - south) * perDegreeY);
		// written so that what is no number is outside
		const inside = column >= 0 && column < cells && row >= 0 && row < cells;
		const set = inside ? coarse[(row >> 5) * across + (column >> 5)]! : 0;
		sets[point] = set;
		waiting[count] = point;
		cellsOf[count] = row << 16 | column;
		found[count] = set - BRANCH;
		count += set < BRANCH ? 0 : 1;
	}
	let left = 0;
	for (let i = 0; i < count; i++) {
		const point = waiting[i]!;
		const cell = cellsOf[i]!;
		const branch = found[i]!;
		const set = middle[branch * BRANCHING * BRANCHING + ((cell >> 18) & 7) * BRANCHING + ((cell >> 2) & 7)]!;
		sets[point] = set;
		waiting[left] = point;
		cellsOf[left] = cell;
		found[left] = branches[branch]! + set - TWIG;
		left += set < TWIG ? 0 : 1;
	}
	count = left;
	left = 0;
	for (let i = 0; i < count; i++) {
		const point = waiting[i]!;
		const cell = cellsOf[i]!;
		const twig = found[i]!;
		const set = fine[twig * MIDDLE * MIDDLE + ((cell >> 16) & 3) * MIDDLE + (cell & 3)]!;
		sets[point] = set;
		waiting[left] = point;
		cellsOf[left] = cell;
		found[left] = twigs[twig]! + set - LEAF;
		left += set < LEAF ? 0 : 1;
	}
	return inLeaves(field, points, sets, left);
}

/** The points that wait in leaves, as many as `count`; the sum only makes sure that the vertices are touched before. */
function inLeaves({ parts, cornerLons, cornerLats }: Field, points: Float64Array, sets: Uint16Array, count: number): number {
	const { vertices, leaves, natures, runs, choices } = parts;
	let touched = 0;
	for (let i = 0; i < count; i++) touched += vertices[2 * (leaves[2 * found[i]! + 1]! >>> 8)] ?? 0;
	for (let i = 0; i < count; i++) {
		const point = waiting[i]!;
		const x = points[2 * point]!;
		const y = points[2 * point + 1]!;
		const cornerX = cornerLons[cellsOf[i]! & 0xffff]!;
		const cornerY = cornerLats[cellsOf[i]! >>> 16]!;
		const leaf = 2 * found[i]!;
		const nature = 3 * leaves[leaf]!;
		const rest = leaves[leaf + 1]!;
		const only = natures[nature + 2]!;
		let crossed = natures[nature + 1]!;
		let on = 0;
		if (only !== 0) {
			const walked = alongRun(vertices, rest >>> 8, rest & 0xff, only, x, y, cornerX, cornerY);
			crossed ^= walked & 0xffff;
			on = walked >>> 16;
		} else {
			const last = rest + 3 * runs[rest]!;
			for (let run = rest + 1; run < last; run += 3) {
				const walked = alongRun(vertices, runs[run]!, runs[run + 1]!, runs[run + 2]!, x, y, cornerX, cornerY);
				crossed ^= walked & 0xffff;
				on |= walked >>> 16;
			}
		}
		sets[point] = choices[natures[nature]! + (crossed | on)]!;
	}
	return touched;
}

/**
 * Looks points up in a compiled map. A cell without lines answers at once. In a leaf, one walks from the point to the
 * cell's corner, whose set is known, and counts the lines crossed on the way.
 */
export function lookUp(parts: MapParts): LookUp {
	const { grid } = parts;
	const field: Field = {
		parts,
		cornerLons: Float64Array.from({ length: grid.cells }, (_, column) => cornerLon(grid, column)),
		cornerLats: Float64Array.from({ length: grid.cells }, (_, row) => cornerLat(grid, row))
	};
	const point = new Float64Array(2);
	const set = new Uint16Array(1);
	return {
		setAt(lon, lat) {
			point[0] = lon;
			point[1] = lat;
			together(field, point, set, 0, 1);
			return set[0]!;
		},
		setsAt(points, sets) {
			const count = points.length / 2;
			for (let from = 0; from < count; from += TOGETHER) together(field, points, sets, from, Math.min(count, from + TOGETHER));
		}
	};
}
