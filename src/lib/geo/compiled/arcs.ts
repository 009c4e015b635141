import type { Position } from 'geojson';

/** Rings of one area, in degrees. */
export type Rings = readonly (readonly Position[])[];

/**
 * The distinct edges of all areas, as arcs: the longest stretches of line that bound the same areas. An edge that
 * districts share stands once.
 */
export interface Arcs {
	/** Longitude and latitude of each vertex in turn, arc after arc; an edge is named by its first vertex. */
	readonly vertices: Float64Array;
	/** The first vertex of each arc, and the number of vertices at the end. */
	readonly starts: Uint32Array;
	/** What each arc bounds: an index into `bounded`. */
	readonly bounds: Uint16Array;
	/** Distinct lists of areas, each in ascending order. */
	readonly bounded: readonly (readonly number[])[];
}

/** Open addressing over numbers: finds equal pairs of numbers and numbers them in the order of their first coming. */
class Pairs {
	readonly #slots: Int32Array;
	readonly #bits = new Uint32Array(4);
	readonly #key = new Float64Array(this.#bits.buffer);
	readonly first: Float64Array;
	readonly second: Float64Array;
	count = 0;

	constructor(most: number) {
		this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(most * 2 + 2))).fill(-1);
		this.first = new Float64Array(most);
		this.second = new Float64Array(most);
	}

	number(a: number, b: number): number {
		// no negative zero: it is the same place with other bits
		this.#key[0] = a + 0;
		this.#key[1] = b + 0;
		const [w = 0, x = 0, y = 0, z = 0] = this.#bits;
		let hash = Math.imul(w ^ Math.imul(x, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(y ^ Math.imul(z, 0xc2b2ae35), 0x27d4eb2f);
		hash ^= hash >>> 15;
		const last = this.#slots.length - 1;
		for (let slot = hash & last; ; slot = (slot + 1) & last) {
			const found = this.#slots[slot] ?? -1;
			if (found < 0) {
				this.#slots[slot] = this.count;
				this.first[this.count] = a;
				this.second[this.count] = b;
				return this.count++;
			}
			if (this.first[found] === a && this.second[found] === b) return found;
		}
	}
}

interface Walk {
	/** The edge's number at each step, in the order of areas, rings and positions. */
	readonly edges: Int32Array;
	/** For each edge, what it bounds. */
	readonly bounds: Uint16Array;
	readonly bounded: number[][];
}

/** Numbers every edge, whichever way it is walked, and notes which areas it bounds. */
function walk(areas: readonly Rings[], steps: number): Walk {
	const points = new Pairs(steps + areas.reduce((sum, rings) => sum + rings.length, 0));
	const pairs = new Pairs(steps);
	const edges = new Int32Array(steps);
	const bounds = new Uint16Array(steps);
	const bounded: number[][] = [[]];
	const joined = new Map<number, number>();
	const join = (before: number, area: number): number => {
		const known = joined.get(before * areas.length + area);
		if (known !== undefined) return known;
		const list = bounded[before] ?? [];
		const both = list.includes(area) ? list : [...list, area];
		const same = bounded.findIndex((each) => each.join() === both.join());
		const id = same >= 0 ? same : bounded.push(both) - 1;
		joined.set(before * areas.length + area, id);
		return id;
	};
	let step = 0;
	areas.forEach((rings, area) => {
		for (const ring of rings) {
			let before = points.number(ring[0]?.[0] ?? NaN, ring[0]?.[1] ?? NaN);
			for (let i = 1; i < ring.length; i++) {
				const here = points.number(ring[i]?.[0] ?? NaN, ring[i]?.[1] ?? NaN);
				const edge = pairs.number(Math.min(before, here), Math.max(before, here));
				edges[step++] = edge;
				bounds[edge] = join(bounds[edge] ?? 0, area);
				before = here;
			}
		}
	});
	return { edges, bounds, bounded };
}

/** Cuts the rings of all areas into arcs. Rings are closed, positions in degrees; at most 65,535 lists of bounded areas. */
export function arcsOf(areas: readonly Rings[]): Arcs {
	const steps = areas.flat().reduce((sum, ring) => sum + Math.max(ring.length - 1, 0), 0);
	const { edges, bounds, bounded } = walk(areas, steps);
	const written = new Uint8Array(steps);
	// an arc of one edge has two vertices, so there are at most twice as many as edges
	const vertices = new Float64Array(4 * steps);
	const [starts, kinds]: [number[], number[]] = [[], []];
	let [count, step] = [0, 0];
	const put = (position: Position | undefined): void => {
		vertices[2 * count] = position?.[0] ?? NaN;
		vertices[2 * count++ + 1] = position?.[1] ?? NaN;
	};
	for (const ring of areas.flat()) {
		let open = -1;
		for (let i = 1; i < ring.length; i++) {
			const edge = edges[step++] ?? 0;
			const kind = bounds[edge] ?? 0;
			if (written[edge] === 1) {
				open = -1;
				continue;
			}
			written[edge] = 1;
			if (open !== kind) {
				starts.push(count);
				kinds.push(kind);
				put(ring[i - 1]);
				open = kind;
			}
			put(ring[i]);
		}
	}
	return { vertices: vertices.slice(0, 2 * count), starts: Uint32Array.from([...starts, count]), bounds: Uint16Array.from(kinds), bounded };
}

/** For each edge, by its first vertex, what it bounds; arcs as they begin, one after the other. */
export function boundsByEdge(vertices: number, starts: Uint32Array, bounds: Uint16Array): Uint16Array {
	const kinds = new Uint16Array(vertices);
	bounds.forEach((kind, arc) => kinds.fill(kind, starts[arc], starts[arc + 1]));
	return kinds;
}
