import type { Point } from '#duty';
import { localScale } from '../metres.ts';
import { LineTree } from './line-tree.ts';
import type { MapParts } from './parts.ts';

/** The position on one area's line that is nearest to a point. */
export interface NumberedFoot {
	/** The area's number in the map. */
	readonly area: number;
	readonly foot: Point;
}

/** A search: from where, in metres per degree there, and the nearest position found so far. */
interface Search {
	readonly vertices: Float64Array;
	readonly tree: LineTree;
	lon: number;
	lat: number;
	x: number;
	y: number;
	squared: number;
	footLon: number;
	footLat: number;
}

/** A box is left out when it is farther than what was found by more than rounding can be wrong. */
const SURELY = 1 - 1e-12;

/** Square metres: no position in a node's box is nearer than the root of this. */
function squaredToBox({ tree: { boxes }, lon, lat, x, y }: Search, node: number): number {
	const at = 4 * node;
	const east = Math.max(boxes[at]! - lon, 0, lon - boxes[at + 2]!) * x;
	const north = Math.max(boxes[at + 1]! - lat, 0, lat - boxes[at + 3]!) * y;
	return (east * east + north * north) * SURELY;
}

/** The nearest position on one edge, in the plane of the point: as `nearestOnSegment`, but nothing is made for it. */
function tryEdge(search: Search, edge: number): void {
	const { vertices, lon, lat, x, y } = search;
	const aLon = vertices[2 * edge]!;
	const aLat = vertices[2 * edge + 1]!;
	const bLon = vertices[2 * edge + 2]!;
	const bLat = vertices[2 * edge + 3]!;
	const dx = (bLon - aLon) * x;
	const dy = (bLat - aLat) * y;
	const along = (lon - aLon) * x * dx + (lat - aLat) * y * dy;
	const length2 = dx * dx + dy * dy;
	const atA = along <= 0 || length2 === 0;
	const atB = along >= length2;
	const share = along / length2;
	const footLon = atA ? aLon : atB ? bLon : aLon + (bLon - aLon) * share;
	const footLat = atA ? aLat : atB ? bLat : aLat + (bLat - aLat) * share;
	const squared = ((footLon - lon) * x) ** 2 + ((footLat - lat) * y) ** 2;
	if (squared >= search.squared) return;
	search.squared = squared;
	search.footLon = footLon;
	search.footLat = footLat;
}

/** Looks through a node whose box is near enough, the nearer half first. */
function descend(search: Search, node: number): void {
	const { seconds, edges, counts } = search.tree;
	const second = seconds[node]!;
	if (second === 0) {
		const first = edges[node]!;
		for (let edge = first; edge < first + counts[node]!; edge++) tryEdge(search, edge);
		return;
	}
	const [toFirst, toSecond] = [squaredToBox(search, node + 1), squaredToBox(search, second)];
	const firstIsNearer = toFirst <= toSecond;
	if ((firstIsNearer ? toFirst : toSecond) < search.squared) descend(search, firstIsNearer ? node + 1 : second);
	if ((firstIsNearer ? toSecond : toFirst) < search.squared) descend(search, firstIsNearer ? second : node + 1);
}

/** A hair more than `metres` squared, so that a foot exactly so far away is still found. */
const beyond = (metres: number) => metres * metres * (1 + 1e-12) + Number.MIN_VALUE;

interface Found {
	readonly squared: number;
	readonly foot: Point;
}

/** The nearest foot on the lines of one list of bounded areas, or null where none comes within so many metres. */
function nearestOf(search: Search, root: number, metres: number): Found | null {
	search.squared = beyond(metres);
	if (root < 0 || squaredToBox(search, root) >= search.squared) return null;
	descend(search, root);
	const { squared, footLon, footLat } = search;
	return Math.sqrt(squared) > metres ? null : { squared, foot: { lon: footLon, lat: footLat } };
}

/**
 * Finds, for each area whose line comes within so many metres of a point, the nearest position on its line: in the
 * plane of the point, as the other ways of looking up do.
 */
export function nearestFeet(parts: MapParts): (point: Point, metres: number) => readonly NumberedFoot[] {
	const { vertices, bounded } = parts;
	// made when it is first asked for: who only asks what covers a point has no use for it
	let tree: LineTree | null = null;
	return ({ lon, lat }, metres) => {
		const { x, y } = localScale(lat);
		const search: Search = { vertices, tree: (tree ??= new LineTree(parts)), lon, lat, x, y, squared: 0, footLon: 0, footLat: 0 };
		const ofArea = new Map<number, Found>();
		for (let kind = 0; kind < bounded.length; kind++) {
			const found = nearestOf(search, search.tree.roots[kind] ?? -1, metres);
			if (!found) continue;
			for (const area of bounded[kind] ?? []) if (found.squared < (ofArea.get(area)?.squared ?? Infinity)) ofArea.set(area, found);
		}
		return [...ofArea].sort(([a], [b]) => a - b).map(([area, { foot }]) => ({ area, foot }));
	};
}
