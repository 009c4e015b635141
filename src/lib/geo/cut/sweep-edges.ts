import type { Position } from 'geojson';
import { ringArea } from '../metres.ts';
import type { EdgesInForce } from './edges-in-force.ts';

/** Edges that a sweep from south to north passes, each from its lower end to its upper one; level ones bound nothing there. */
export class SweepEdges {
	readonly lowX: number[] = [];
	readonly lowY: number[] = [];
	readonly highX: number[] = [];
	readonly highY: number[] = [];
	/** Degrees of longitude to a degree of latitude. */
	readonly slope: number[] = [];
	/** What an edge of the map bounds; -1 for one of the shape. */
	readonly kind: number[] = [];
	/** How much deeper inside the shape one is east of the edge than west of it: 1 or -1; 0 for an edge of the map. */
	readonly deeper: number[] = [];

	get count(): number {
		return this.kind.length;
	}

	/** Longitude of an edge at a latitude between its ends. */
	lonAt(edge: number, lat: number): number {
		return lat >= this.highY[edge]! ? this.highX[edge]! : this.lowX[edge]! + (lat - this.lowY[edge]!) * this.slope[edge]!;
	}

	/** An edge of the map, or of the shape. @param nature what it bounds, and how much deeper one is who crosses it eastwards while it runs from south to north */
	put([ax = NaN, ay = NaN]: Position, [bx = NaN, by = NaN]: Position, { kind, deeper }: Nature): void {
		if (ay === by) return;
		const up = ay < by;
		this.lowX.push(up ? ax : bx);
		this.lowY.push(up ? ay : by);
		this.highX.push(up ? bx : ax);
		this.highY.push(up ? by : ay);
		this.slope.push((bx - ax) / (by - ay));
		this.kind.push(kind);
		this.deeper.push(up ? deeper : -deeper);
	}
}

interface Nature {
	readonly kind: number;
	readonly deeper: number;
}

/** Shells are deep on their inside, holes on their outside, whichever way their rings run. */
function deeperEast(ring: readonly Position[], isShell: boolean): number {
	return ringArea(ring) > 0 === isShell ? -1 : 1;
}

/** The edges of a polygon's parts, those of the map at their latitudes as far east as the parts reach, and these latitudes. */
export function sweepEdges(polygons: readonly (readonly Position[][])[], edges: EdgesInForce): { readonly swept: SweepEdges; readonly south: number; readonly north: number } {
	const swept = new SweepEdges();
	let [south, north, east] = [Infinity, -Infinity, -Infinity];
	for (const rings of polygons) {
		rings.forEach((ring, index) => {
			const nature = { kind: -1, deeper: deeperEast(ring, index === 0) };
			for (let i = 1; i < ring.length; i++) {
				const [before = [], here = []] = [ring[i - 1], ring[i]];
				const [lon = NaN, lat = NaN] = here;
				[south, north, east] = [Math.min(south, lat), Math.max(north, lat), Math.max(east, lon)];
				swept.put(before, here, nature);
			}
		});
	}
	edges.between(south, north, (ax, ay, bx, by, kind) => {
		if (Math.min(ax, bx) <= east) swept.put([ax, ay], [bx, by], { kind, deeper: 0 });
	});
	return { swept, south, north };
}
