import type { Point } from '#duty';
import { localScale, nearestOnSegment } from '../metres.ts';
import { boundsByEdge } from './arcs.ts';
import { BRANCHING, COARSE, MIDDLE } from './grid.ts';
import { BRANCH, LEAF, TWIG, type MapParts } from './parts.ts';

/** The position on one area's line that is nearest to a point. */
export interface NumberedFoot {
	/** The area's number in the map. */
	readonly area: number;
	readonly foot: Point;
}

interface Nearest {
	readonly squared: number;
	readonly foot: Point;
}

/** Fine columns and rows, both ends included. */
type Cells = readonly [west: number, south: number, east: number, north: number];

/** Calls back with each run of edges in a box of cells; what no line passes through is stepped over whole. */
function eachRun({ grid, coarse, middle, branches, fine, twigs, leaves, natures, runs }: MapParts, [west, south, east, north]: Cells, visit: (first: number, count: number) => void): void {
	const open = (leaf: number): void => {
		const [nature = 0, rest = 0] = [leaves[2 * leaf], leaves[2 * leaf + 1]];
		if (natures[3 * nature + 2] !== 0) return visit(rest >>> 8, rest & 0xff);
		for (let run = 0; run < (runs[rest] ?? 0); run++) visit(runs[rest + 1 + 3 * run] ?? 0, runs[rest + 2 + 3 * run] ?? 0);
	};
	const within = (cell: number) => Math.min(grid.cells - 1, Math.max(0, cell));
	const last = within(east);
	for (let row = within(south); row <= within(north); row++) {
		for (let column = within(west); column <= last; column++) {
			const found = coarse[(row >> 5) * (grid.cells / COARSE) + (column >> 5)] ?? 0;
			if (found < BRANCH) {
				column |= COARSE - 1;
				continue;
			}
			const inBranch = middle[(found - BRANCH) * BRANCHING * BRANCHING + ((row >> 2) & 7) * BRANCHING + ((column >> 2) & 7)] ?? 0;
			if (inBranch < TWIG) {
				column |= MIDDLE - 1;
				continue;
			}
			const twig = (branches[found - BRANCH] ?? 0) + inBranch - TWIG;
			const cell = fine[twig * MIDDLE * MIDDLE + (row & 3) * MIDDLE + (column & 3)] ?? 0;
			if (cell >= LEAF) open((twigs[twig] ?? 0) + cell - LEAF);
		}
	}
}

/**
 * Finds, for each area whose line comes within so many metres of a point, the nearest position on its line: in the
 * plane of the point, as the other ways of looking up do.
 */
export function nearestFeet(parts: MapParts): (point: Point, metres: number) => readonly NumberedFoot[] {
	const { grid, vertices, bounded } = parts;
	const kinds = boundsByEdge(vertices.length / 2, parts.arcStarts, parts.arcBounds);
	return (point, metres) => {
		const scale = localScale(point.lat);
		const column = (lon: number) => Math.floor((lon - grid.west) / grid.width);
		const row = (lat: number) => Math.floor((lat - grid.south) / grid.height);
		const nearest = new Map<number, Nearest>();
		const tryEdge = (edge: number): void => {
			const [a, b] = [[vertices[2 * edge] ?? NaN, vertices[2 * edge + 1] ?? NaN], [vertices[2 * edge + 2] ?? NaN, vertices[2 * edge + 3] ?? NaN]];
			const foot = nearestOnSegment(point, a, b, scale);
			const squared = ((foot.lon - point.lon) * scale.x) ** 2 + ((foot.lat - point.lat) * scale.y) ** 2;
			const kind = kinds[edge] ?? 0;
			if (squared < (nearest.get(kind)?.squared ?? Infinity)) nearest.set(kind, { squared, foot });
		};
		const [x, y] = [metres / scale.x, metres / scale.y];
		eachRun(parts, [column(point.lon - x), row(point.lat - y), column(point.lon + x), row(point.lat + y)], (first, count) => {
			for (let edge = first; edge < first + count; edge++) tryEdge(edge);
		});
		const ofArea = new Map<number, Nearest>();
		for (const [kind, found] of nearest) {
			if (Math.sqrt(found.squared) > metres) continue;
			for (const area of bounded[kind] ?? []) if (found.squared < (ofArea.get(area)?.squared ?? Infinity)) ofArea.set(area, found);
		}
		return [...ofArea].sort(([a], [b]) => a - b).map(([area, { foot }]) => ({ area, foot }));
	};
}
