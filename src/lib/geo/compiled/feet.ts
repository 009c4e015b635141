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

/** Begins a search at a point. */
function begin(search: Search, lon: number, lat: number): void {
	const { x, y } = localScale(lat);
	search.lon = lon;
	search.lat = lat;
	search.x = x;
	search.y = y;
}

/** Searches the lines of one list of bounded areas: is there a position on them within so many metres? `search` holds it. */
function searchList(search: Search, list: number, metres: number): boolean {
	const root = search.tree.roots[list] ?? -1;
	search.squared = beyond(metres);
	if (squaredToBox(search, root) >= search.squared) return false;
	descend(search, root);
	return Math.sqrt(search.squared) <= metres;
}

/** The nearest position found for each area so far. */
interface Found {
	readonly area: number;
	squared: number;
	foot: Point;
}

/** Takes what a search has found for the areas that its list bounds: an area may be bounded by several. */
function take(found: Found[], { squared, footLon, footLat }: Search, areas: ArrayLike<number>): void {
	const foot = { lon: footLon, lat: footLat };
	for (let i = 0; i < areas.length; i++) {
		const area = areas[i]!;
		const known = found.find((each) => each.area === area);
		if (!known) found.push({ area, squared, foot });
		else if (squared < known.squared) [known.squared, known.foot] = [squared, foot];
	}
}

/** Metres: within so many, the lists of lines that can be near are kept for each patch of ground. */
const KEPT_REACH = 2000;
/** A patch's side is a hundredth of a degree, some 1100 m; from its middle to its corner, with room to spare. */
const PATCHES_PER_DEGREE = 100;
const PATCH_REACH = KEPT_REACH + 850;
/** More than the ground of any lake has; programs may ask anywhere. */
const MOST_PATCHES = 20_000;

/** Which lists of bounded areas have lines near a point: all that are within `KEPT_REACH` of it, and some a little farther. */
class ListsNearby {
	readonly #ofPatch = new Map<number, readonly number[]>();
	readonly #search: Search;
	readonly #all: readonly number[];

	constructor(search: Search) {
		this.#search = search;
		this.#all = [...search.tree.roots.keys()].filter((list) => (search.tree.roots[list] ?? -1) >= 0);
	}

	at(lon: number, lat: number, metres: number): readonly number[] {
		if (metres > KEPT_REACH) return this.#all;
		const [column, row] = [Math.floor(lon * PATCHES_PER_DEGREE), Math.floor(lat * PATCHES_PER_DEGREE)];
		const key = row * 360 * PATCHES_PER_DEGREE + column;
		const known = this.#ofPatch.get(key);
		if (known) return known;
		if (this.#ofPatch.size >= MOST_PATCHES) this.#ofPatch.clear();
		begin(this.#search, (column + 0.5) / PATCHES_PER_DEGREE, (row + 0.5) / PATCHES_PER_DEGREE);
		const found = this.#all.filter((list) => searchList(this.#search, list, PATCH_REACH));
		this.#ofPatch.set(key, found);
		return found;
	}
}

const NOTHING: readonly NumberedFoot[] = [];

/**
 * Finds, for each area whose line comes within so many metres of a point, the nearest position on its line: in the
 * plane of the point, as the other ways of looking up do.
 */
export function nearestFeet(parts: MapParts): (point: Point, metres: number) => readonly NumberedFoot[] {
	const { bounded } = parts;
	// made when it is first asked for: who only asks what covers a point has no use for it
	let asking: { readonly search: Search; readonly nearby: ListsNearby } | null = null;
	function ask() {
		const search: Search = { vertices: parts.vertices, tree: new LineTree(parts), lon: 0, lat: 0, x: 0, y: 0, squared: 0, footLon: 0, footLat: 0 };
		return { search, nearby: new ListsNearby(search) };
	}
	return ({ lon, lat }, metres) => {
		const { search, nearby } = (asking ??= ask());
		const lists = nearby.at(lon, lat, metres);
		if (lists.length === 0) return NOTHING;
		begin(search, lon, lat);
		const found: Found[] = [];
		for (const list of lists) if (searchList(search, list, metres)) take(found, search, bounded[list] ?? []);
		return found.length > 1 ? found.sort((a, b) => a.area - b.area) : found;
	};
}
