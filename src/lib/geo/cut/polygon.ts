import type { Position } from 'geojson';
import type { EdgesInForce } from './edges-in-force.ts';
import { Ledger } from './ledger.ts';
import { sweepEdges, type SweepEdges } from './sweep-edges.ts';

/** The edges that pass a latitude, from west to east. */
class Order {
	readonly #swept: SweepEdges;
	readonly edges: Uint32Array;
	/** Where each is, at the latitude last asked for. */
	#lons: Float64Array;
	#next: Float64Array;
	count = 0;

	constructor(swept: SweepEdges) {
		this.#swept = swept;
		[this.edges, this.#lons, this.#next] = [new Uint32Array(swept.count), new Float64Array(swept.count), new Float64Array(swept.count)];
	}

	/** Lets go of the edges that end at a latitude. */
	leave(lat: number): void {
		let kept = 0;
		for (let i = 0; i < this.count; i++) {
			const edge = this.edges[i]!;
			if (this.#swept.highY[edge]! <= lat) continue;
			[this.edges[kept], this.#lons[kept]] = [edge, this.#lons[i]!];
			kept++;
		}
		this.count = kept;
	}

	/** Takes in an edge that begins at a latitude or passes it; of edges from one point the one that runs west comes first. */
	enter(edge: number, lat: number): void {
		const { slope } = this.#swept;
		const lon = this.#swept.lonAt(edge, lat);
		let at = this.count++;
		for (; at > 0; at--) {
			const [before, beforeLon] = [this.edges[at - 1]!, this.#lons[at - 1]!];
			if (beforeLon < lon || (beforeLon === lon && slope[before]! <= slope[edge]!)) break;
			[this.edges[at], this.#lons[at]] = [before, beforeLon];
		}
		[this.edges[at], this.#lons[at]] = [edge, lon];
	}

	/** Goes on to a latitude that all of them reach; are they still in order there? */
	advance(lat: number): boolean {
		let [ordered, before] = [true, -Infinity];
		for (let i = 0; i < this.count; i++) {
			const lon = this.#swept.lonAt(this.edges[i]!, lat);
			if (lon < before) ordered = false;
			this.#next[i] = before = lon;
		}
		[this.#lons, this.#next] = [this.#next, this.#lons];
		return ordered;
	}

	/** Puts them in order again, by insertion: they are nearly so. */
	restore(): void {
		for (let i = 1; i < this.count; i++) {
			const [edge, lon] = [this.edges[i]!, this.#lons[i]!];
			let at = i;
			for (; at > 0 && this.#lons[at - 1]! > lon; at--) [this.edges[at], this.#lons[at]] = [this.edges[at - 1]!, this.#lons[at - 1]!];
			[this.edges[at], this.#lons[at]] = [edge, lon];
		}
	}
}

/** Latitudes within a band at which edges cross one another. */
function crossings(edges: Uint32Array, swept: SweepEdges, from: number, to: number): number[] {
	const found: number[] = [];
	const ends = Array.from(edges, (edge) => [swept.lonAt(edge, from), swept.lonAt(edge, to)] as const);
	ends.forEach(([low, high], i) => {
		for (const [otherLow, otherHigh] of ends.slice(i + 1)) {
			const [gap, over] = [otherLow - low, high - otherHigh];
			const lat = from + (gap / (gap + over)) * (to - from);
			if (over > 0 && lat > from && lat < to) found.push(lat);
		}
	});
	return found.sort((a, b) => a - b);
}

/** Edges that cross one another within a band: it is divided at the crossings, for them alone. */
function crossKnot(edges: Uint32Array, { swept, ledger, from, to }: Band): void {
	const lats = [from, ...crossings(edges, swept, from, to), to];
	const { place } = ledger;
	for (let i = 1; i < lats.length; i++) {
		const [low = from, high = to] = [lats[i - 1], lats[i]];
		const middle = (low + high) / 2;
		ledger.place = place;
		for (const edge of edges.sort((a, b) => swept.lonAt(a, middle) - swept.lonAt(b, middle))) ledger.cross(edge, low, high);
	}
}

interface Band {
	readonly swept: SweepEdges;
	readonly ledger: Ledger;
	/** Degrees of latitude. */
	readonly from: number;
	readonly to: number;
}

/**
 * A band in which edges cross: those that do stand together, between others that cross nothing.
 * @param rank room to note the place of each edge above
 */
function crossBand(below: Uint32Array, above: Uint32Array, rank: Uint32Array, band: Band): void {
	for (let at = 0; at < above.length; at++) rank[above[at]!] = at;
	for (let first = 0, at = 0, last = 0; at < below.length; at++) {
		last = Math.max(last, rank[below[at]!]!);
		if (last > at) continue;
		if (first === at) band.ledger.cross(below[at]!, band.from, band.to);
		else crossKnot(below.slice(first, at + 1), band);
		first = at + 1;
	}
}

/**
 * Divides a polygon's parts (degrees, EPSG:4490) by the areas in force, in a sweep from south to north. Between two
 * latitudes at which an edge begins, ends or crosses another, the edges stand in one order from west to east: crossing
 * them in it one always knows on which areas one is and whether inside the shape. What rounding puts in the wrong order
 * is as thin as the rounding, so no input breaks it, and all parts together are the whole.
 */
export function dividePolygon(polygons: readonly (readonly Position[][])[], edges: EdgesInForce): Pick<Ledger, 'squareMetres' | 'doubtful' | 'doubtAt'> {
	const { swept, south, north } = sweepEdges(polygons, edges);
	const { count, lowY, highY } = swept;
	const [order, ledger] = [new Order(swept), new Ledger(edges, swept)];
	const rank = new Uint32Array(count);
	const waiting = Uint32Array.from({ length: count }, (_, edge) => edge).sort((a, b) => lowY[a]! - lowY[b]!);
	const lats = Float64Array.from([...lowY, ...highY].filter((lat) => lat >= south && lat <= north)).sort();
	let next = 0;
	for (let i = 1; i < lats.length; i++) {
		const [from, to] = [lats[i - 1]!, lats[i]!];
		if (from === to) continue;
		order.leave(from);
		for (; next < count && lowY[waiting[next]!]! <= from; next++) if (highY[waiting[next]!]! > from) order.enter(waiting[next]!, from);
		ledger.begin();
		const below = order.edges;
		if (order.advance(to)) for (let at = 0; at < order.count; at++) ledger.cross(below[at]!, from, to);
		else {
			const before = below.slice(0, order.count);
			order.restore();
			crossBand(before, below.subarray(0, order.count), rank, { swept, ledger, from, to });
		}
	}
	ledger.close();
	return ledger;
}
