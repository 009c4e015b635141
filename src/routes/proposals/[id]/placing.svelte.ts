import type { Point } from '#duty';
import type { Change } from '#proposals';
import { edgeLine, edgeNear, edgeNow, edgeOver, edgeRing, type EdgeOf } from '#proposals/drawing';
import type { Position } from 'geojson';

/** A line is hit within so many times what a place is meant within: its edges are what people aim at, not its breadth. */
const REACH = 4;

/** A place, or a piece of a proposed line, that is pointed at on the map for what is being written beside it. */
export class Placing {
	/** What the next tap on the map says. */
	active = $state<'place' | 'edge' | null>(null);
	point = $state.raw<Point | null>(null);
	edge = $state.raw<EdgeOf | null>(null);
	/** The corners of the edge, as it was chosen. */
	line = $state.raw<readonly Position[] | null>(null);
	/** The last tap was beside every line. */
	missed = $state(false);
	/** What was chosen is proposed no longer: others have changed the line. */
	gone = $state(false);

	/**
	 * Takes what was tapped.
	 * @param accuracy metres within which the place is meant
	 */
	take({ lon, lat }: Point, accuracy: number, changes: readonly Change[]): void {
		if (this.active === 'edge') return this.#takeEdge({ lon, lat }, accuracy, changes);
		if (this.active !== 'place') return;
		this.clear();
		this.point = { lon: Number(lon.toFixed(6)), lat: Number(lat.toFixed(6)) };
	}

	// the map stays under the hand: the next tap makes the piece longer
	#takeEdge(point: Point, accuracy: number, changes: readonly Change[]): void {
		const hit = edgeNear(point, changes, accuracy * REACH);
		this.missed = hit === null;
		if (!hit) return;
		const corners = edgeRing(changes[hit.change] ?? {}, hit)?.length ?? 0;
		this.choose(this.edge ? edgeOver(this.edge, hit, corners) : hit, changes);
	}

	/** Chooses an edge; nothing where the changes have no such one. */
	choose(edge: EdgeOf, changes: readonly Change[]): void {
		const line = edgeLine(changes[edge.change] ?? {}, edge);
		if (line) [this.edge, this.line, this.point, this.gone] = [edge, line, null, false];
	}

	/** The changes are others now: the same line is found again, or is said to be gone. */
	follow(changes: readonly Change[]): void {
		if (!this.line) return;
		const now = edgeNow(this.line, changes);
		if (now) this.edge = now;
		else [this.edge, this.line, this.gone] = [null, null, true];
	}

	clear(): void {
		[this.point, this.edge, this.line, this.active, this.missed, this.gone] = [null, null, null, null, false, false];
	}
}
