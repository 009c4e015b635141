import type { Point } from '#duty';
import { localScale } from '../metres.ts';
import type { EdgesInForce } from './edges-in-force.ts';
import type { SweepEdges } from './sweep-edges.ts';

/**
 * What lies on which areas, added up edge by edge: east of an edge one set of areas begins, and west of it another ends,
 * so each edge adds the ground between it and a meridian to the one and takes it from the other. As long as the same
 * lies west of an edge its stretches are added in one.
 */
export class Ledger {
	/** Square metres on the ellipsoid, by the number of the set. */
	readonly squareMetres: number[] = [];
	/** Square metres where the shape does not know its inside: its line crosses itself, or its parts overlap. */
	doubtful = 0;
	/** A place there, degrees; null where there is none. */
	doubtAt: Point | null = null;
	readonly #edges: EdgesInForce;
	readonly #swept: SweepEdges;
	/** The meridian: one near the shape, so that sums stay small. */
	readonly #meridian: number;
	/** What lies west and east of each edge: the set of areas, and how deep inside the shape; and between which latitudes so far. */
	readonly #westSet: Int32Array;
	readonly #westDepth: Int32Array;
	readonly #eastSet: Int32Array;
	readonly #from: Float64Array;
	readonly #to: Float64Array;
	/** Where one is, from west to east: on which set of areas, and how deep inside the shape; 0 is outside, 1 inside. */
	#set = 0;
	#depth = 0;

	constructor(edges: EdgesInForce, swept: SweepEdges) {
		[this.#edges, this.#swept, this.#meridian] = [edges, swept, swept.lowX[0] ?? 0];
		[this.#westSet, this.#westDepth, this.#eastSet] = [new Int32Array(swept.count).fill(-1), new Int32Array(swept.count), new Int32Array(swept.count)];
		[this.#from, this.#to] = [new Float64Array(swept.count), new Float64Array(swept.count)];
	}

	/** Begins in the far west, where nothing is. */
	begin(): void {
		[this.#set, this.#depth] = [0, 0];
	}

	/** Where one is, to come back to. */
	get place(): readonly [set: number, depth: number] {
		return [this.#set, this.#depth];
	}

	set place(place: readonly [set: number, depth: number]) {
		[this.#set, this.#depth] = place;
	}

	/** Crosses an edge eastwards, between two latitudes on which it stands beside the same. */
	cross(edge: number, from: number, to: number): void {
		if (this.#westSet[edge] !== this.#set || this.#westDepth[edge] !== this.#depth || this.#to[edge] !== from) {
			this.#enter(edge);
			const kind = this.#swept.kind[edge]!;
			[this.#westSet[edge], this.#westDepth[edge], this.#from[edge]] = [this.#set, this.#depth, from];
			this.#eastSet[edge] = kind < 0 ? this.#set : this.#edges.sets.across(this.#set, kind, this.#edges.bounded[kind] ?? []);
		}
		this.#to[edge] = to;
		this.#set = this.#eastSet[edge]!;
		this.#depth += this.#swept.deeper[edge]!;
	}

	/** Enters what is still open. */
	close(): void {
		for (let edge = 0; edge < this.#swept.count; edge++) this.#enter(edge);
	}

	#enter(edge: number): void {
		const depth = this.#westDepth[edge]!;
		const beyond = depth + this.#swept.deeper[edge]!;
		if (this.#westSet[edge] === -1 || (depth === 0 && beyond === 0)) return;
		const [from, to] = [this.#from[edge]!, this.#to[edge]!];
		const degrees = (lat: number) => {
			const { x, y } = localScale(lat);
			return (this.#swept.lonAt(edge, lat) - this.#meridian) * x * y;
		};
		const middle = (from + to) / 2;
		const ground = ((to - from) / 6) * (degrees(from) + 4 * degrees(middle) + degrees(to));
		this.#add(this.#westSet[edge]!, depth, ground, edge);
		this.#add(this.#eastSet[edge]!, beyond, -ground, edge);
	}

	#add(set: number, depth: number, ground: number, edge: number): void {
		if (depth === 1) this.squareMetres[set] = (this.squareMetres[set] ?? 0) + ground;
		else if (depth !== 0) {
			this.doubtful += ground;
			const lat = (this.#from[edge]! + this.#to[edge]!) / 2;
			this.doubtAt ??= { lon: this.#swept.lonAt(edge, lat), lat };
		}
	}
}
