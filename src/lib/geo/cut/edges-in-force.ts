import { inForce, type Area } from '#duty';
import { AreaSets } from '../compiled/area-sets.ts';
import { boundsByEdge } from '../compiled/arcs.ts';
import type { MapParts } from '../compiled/parts.ts';

/** An edge of the map: its ends in degrees, and what it bounds. */
export type VisitEdge = (ax: number, ay: number, bx: number, by: number, kind: number) => void;

/** The edges of the areas in force on a date, found by latitude. */
export interface EdgesInForce {
	/** Visits each edge that comes between two latitudes (degrees), once. */
	between(south: number, north: number, visit: VisitEdge): void;
	/** The areas in force that an edge of this kind bounds, as indexes among the map's areas, ascending. */
	readonly bounded: readonly (readonly number[])[];
	/** Sets of areas in force. */
	readonly sets: AreaSets;
	/** The areas of a set, sorted by id; the same list for the same set. */
	areasOf(set: number): readonly Area[];
}

/** Edges to a strip, about: strips are then thin enough to pass over most of them, and few enough to be gone through. */
const EDGES_TO_A_STRIP = 16;

interface Strips {
	readonly stripOf: (lat: number) => number;
	/** Where the edges of each strip begin, and their number at the end. */
	readonly starts: Uint32Array;
	/** An edge by its first vertex, in every strip that it passes through. */
	readonly edges: Uint32Array;
}

/** The first vertices of all edges: arcs as they begin, one after the other, the last vertex of each begins none. */
function edgesOf({ arcStarts }: MapParts): number[] {
	const edges: number[] = [];
	for (let arc = 0; arc + 1 < arcStarts.length; arc++) {
		for (let vertex = arcStarts[arc] ?? 0; vertex + 1 < (arcStarts[arc + 1] ?? 0); vertex++) edges.push(vertex);
	}
	return edges;
}

/** Sorts edges into strips of latitude. */
function stripsOf({ vertices }: MapParts, edges: readonly number[]): Strips {
	let [south, north] = [Infinity, -Infinity];
	for (let i = 1; i < vertices.length; i += 2) [south, north] = [Math.min(south, vertices[i] ?? NaN), Math.max(north, vertices[i] ?? NaN)];
	const count = Math.max(1, Math.ceil(edges.length / EDGES_TO_A_STRIP));
	const perDegree = north > south ? count / (north - south) : 0;
	const stripOf = (lat: number) => Math.min(count - 1, Math.max(0, Math.floor((lat - south) * perDegree)));
	const strips = edges.map((edge) => [stripOf(vertices[2 * edge + 1] ?? NaN), stripOf(vertices[2 * edge + 3] ?? NaN)].sort((a, b) => a - b));
	const starts = new Uint32Array(count + 1);
	for (const [first = 0, last = 0] of strips) for (let strip = first; strip <= last; strip++) starts[strip + 1]! += 1;
	for (let strip = 0; strip < count; strip++) starts[strip + 1]! += starts[strip]!;
	const next = starts.slice();
	const sorted = new Uint32Array(starts[count] ?? 0);
	strips.forEach(([first = 0, last = 0], index) => {
		for (let strip = first; strip <= last; strip++) sorted[next[strip]!++] = edges[index] ?? 0;
	});
	return { stripOf, starts, edges: sorted };
}

/** Opens the edges of a map; the date is asked later, because the strips serve all of them. */
export function edgesByDate(parts: MapParts): (on: string) => EdgesInForce {
	const { vertices, areas } = parts;
	const kinds = boundsByEdge(vertices.length / 2, parts.arcStarts, parts.arcBounds);
	const { stripOf, starts, edges } = stripsOf(parts, edgesOf(parts));
	return (on) => {
		const bounded = parts.bounded.map((list) => list.filter((index) => areas[index] && inForce(areas[index], on)));
		const sets = new AreaSets();
		const lists: (readonly Area[])[] = [];
		return {
			bounded, sets,
			areasOf: (set) => (lists[set] ??= (sets.lists[set] ?? []).flatMap((index) => areas[index] ?? [])),
			between(south, north, visit) {
				const [first, last] = [stripOf(south), stripOf(north)];
				for (let strip = first; strip <= last; strip++) {
					for (let at = starts[strip]!; at < starts[strip + 1]!; at++) {
						const edge = edges[at]!;
						const kind = kinds[edge]!;
						const [ax, ay, bx, by] = [vertices[2 * edge]!, vertices[2 * edge + 1]!, vertices[2 * edge + 2]!, vertices[2 * edge + 3]!];
						// an edge stands in each strip that it passes through: it is taken in the first of those gone through
						if (bounded[kind]?.length === 0 || Math.max(first, stripOf(Math.min(ay, by))) !== strip) continue;
						if (Math.max(ay, by) >= south && Math.min(ay, by) <= north) visit(ax, ay, bx, by, kind);
					}
				}
			}
		};
	};
}
