import type { MapParts } from './parts.ts';

/** Edges that are looked at together: fewer make more boxes, more make longer looks. */
const TOGETHER = 8;

/** Consecutive edges: the first, and how many. */
type Stretch = readonly [edge: number, count: number];

/** The lines of each list of bounded areas, in stretches. */
function stretchesOf({ arcStarts, arcBounds, bounded }: MapParts): Stretch[][] {
	const stretches = bounded.map((): Stretch[] => []);
	arcBounds.forEach((kind, arc) => {
		const last = (arcStarts[arc + 1] ?? 0) - 1;
		for (let edge = arcStarts[arc] ?? 0; edge < last; edge += TOGETHER) stretches[kind]?.push([edge, Math.min(TOGETHER, last - edge)]);
	});
	return stretches;
}

/**
 * Boxes round the lines, for each list of bounded areas a binary tree of its own along its lines: a few boxes say that
 * nearly all of it is too far away. A node's first child follows it.
 */
export class LineTree {
	/** Four to a node, in degrees: west, south, east, north. */
	readonly boxes: Float64Array;
	/** A node's second child; 0 = it is a leaf. */
	readonly seconds: Uint32Array;
	/** A leaf's first edge, and how many edges it has. */
	readonly edges: Uint32Array;
	readonly counts: Uint8Array;
	/** The highest node of each list of bounded areas; -1 = it bounds nothing. */
	readonly roots: Int32Array;
	#nodes = 0;

	constructor(parts: MapParts) {
		const stretches = stretchesOf(parts);
		const most = 2 * stretches.flat().length;
		this.boxes = new Float64Array(4 * most);
		this.seconds = new Uint32Array(most);
		this.edges = new Uint32Array(most);
		this.counts = new Uint8Array(most);
		this.roots = Int32Array.from(stretches, (ofKind) => (ofKind.length > 0 ? this.#grow(ofKind, parts.vertices) : -1));
	}

	#grow(stretches: readonly Stretch[], vertices: Float64Array): number {
		const node = this.#nodes++;
		const [only] = stretches;
		if (only && stretches.length === 1) {
			[this.edges[node], this.counts[node]] = only;
			this.#surround(node, vertices.subarray(2 * only[0], 2 * (only[0] + only[1] + 1)));
			return node;
		}
		const half = stretches.length >> 1;
		const first = this.#grow(stretches.slice(0, half), vertices);
		const second = (this.seconds[node] = this.#grow(stretches.slice(half), vertices));
		this.#surround(node, Float64Array.of(...this.boxes.subarray(4 * first, 4 * first + 4), ...this.boxes.subarray(4 * second, 4 * second + 4)));
		return node;
	}

	/** Gives a node the box round some positions. */
	#surround(node: number, positions: Float64Array): void {
		let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
		for (let at = 0; at < positions.length; at += 2) {
			const [lon, lat] = [positions[at] ?? NaN, positions[at + 1] ?? NaN];
			[west, south, east, north] = [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)];
		}
		this.boxes.set([west, south, east, north], 4 * node);
	}
}
