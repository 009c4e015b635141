import type { MultiPolygon, Position } from 'geojson';
import { localScale } from './metres.ts';
import { pieces } from './overlay.ts';
import type { SnapTarget } from './snap.ts';

/** One edge of a target's line, in degrees. */
export interface Segment {
	readonly from: Position;
	readonly to: Position;
	readonly target: string;
}

/** Degrees: some 200 m, so that a cell holds few edges and an edge lies in few cells. */
const CELL = 0.002;

interface Box {
	west: number;
	south: number;
	east: number;
	north: number;
}

function boxOf(positions: readonly Position[], margin: { readonly x: number; readonly y: number }): Box {
	const box: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
	for (const [lon = NaN, lat = NaN] of positions) {
		box.west = Math.min(box.west, lon - margin.x);
		box.east = Math.max(box.east, lon + margin.x);
		box.south = Math.min(box.south, lat - margin.y);
		box.north = Math.max(box.north, lat + margin.y);
	}
	return box;
}

const meet = (a: Box, b: Box) => a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;

/** The edges of targets that come within reach of a shape, by cells of the ground. */
export class SegmentGrid {
	readonly #cells = new Map<string, Segment[]>();
	readonly #margin: { readonly x: number; readonly y: number };

	/** @param metres the reach */
	constructor(shape: MultiPolygon, targets: readonly SnapTarget[], metres: number) {
		const scale = localScale(shape.coordinates[0]?.[0]?.[0]?.[1] ?? 0);
		this.#margin = { x: (metres * 1.01) / scale.x, y: (metres * 1.01) / scale.y };
		const whole = boxOf(shape.coordinates.flat(2), this.#margin);
		for (const { id, geometry } of targets) {
			for (const ring of pieces(geometry).flatMap(({ coordinates }) => coordinates)) this.#addRing(ring, id, whole);
		}
	}

	/** The edges that may come within reach of a position. */
	near([lon = NaN, lat = NaN]: Position): readonly Segment[] {
		return this.#cells.get(`${Math.floor(lon / CELL)},${Math.floor(lat / CELL)}`) ?? [];
	}

	/** The edges that may come within reach of the line from one position to another, each once. */
	along(from: Position, to: Position): ReadonlySet<Segment> {
		const found = new Set<Segment>();
		for (const key of this.#keys([from, to])) for (const segment of this.#cells.get(key) ?? []) found.add(segment);
		return found;
	}

	#addRing(ring: readonly Position[], target: string, whole: Box): void {
		for (let index = 1; index < ring.length; index++) {
			const [from = [], to = []] = [ring[index - 1], ring[index]];
			if (!meet(boxOf([from, to], this.#margin), whole)) continue;
			const segment: Segment = { from, to, target };
			for (const key of this.#keys([from, to])) {
				const cell = this.#cells.get(key);
				if (cell) cell.push(segment);
				else this.#cells.set(key, [segment]);
			}
		}
	}

	#keys(positions: readonly Position[]): string[] {
		const { west, south, east, north } = boxOf(positions, this.#margin);
		const keys: string[] = [];
		for (let column = Math.floor(west / CELL); column <= Math.floor(east / CELL); column++) {
			for (let row = Math.floor(south / CELL); row <= Math.floor(north / CELL); row++) keys.push(`${column},${row}`);
		}
		return keys;
	}
}
