/** Lines that are one in truth and drawn a few metres apart: the vertices of a shape put on the lines of its neighbours. */
import type { MultiPolygon, Position } from 'geojson';
import { localScale, nearestOnSegment, type LocalScale } from './metres.ts';
import type { Shape } from './overlay.ts';
import { SegmentGrid, type Segment } from './segment-grid.ts';

/** An area whose line is kept. */
export interface SnapTarget {
	readonly id: string;
	/** Degrees, EPSG:4490. */
	readonly geometry: Shape;
}

/** What was moved to one target. */
export interface SnapMove {
	readonly target: string;
	/** Vertices that were moved to its line, or taken over from it. */
	readonly count: number;
	/** Metres that the line moves at most by that, on the ellipsoid. */
	readonly shift: number;
	/** Where the most. */
	readonly at: Position;
}

export interface Snapped {
	readonly shape: MultiPolygon;
	readonly moves: readonly SnapMove[];
}

/** Metres under which two positions are the same: no survey and no line of ours is that good. */
const SAME = 0.001;

/** A place on a target's line, and how far from the vertex it is. */
interface Foot {
	readonly at: Position;
	readonly metres: number;
	readonly target: string;
}

const metresTo = (scale: LocalScale, [lon = NaN, lat = NaN]: Position, [otherLon = NaN, otherLat = NaN]: Position) =>
	Math.hypot((lon - otherLon) * scale.x, (lat - otherLat) * scale.y);

const nearer = (a: Foot | null, b: Foot): Foot => (a && a.metres <= b.metres ? a : b);

/** The nearest vertex of a target within reach, else the nearest place on an edge: corners meet corners. */
function footOf(position: Position, near: readonly Segment[], reach: number): Foot | null {
	const [lon = NaN, lat = NaN] = position;
	const scale = localScale(lat);
	let [corner, edge]: [Foot | null, Foot | null] = [null, null];
	for (const { from, to, target } of near) {
		corner = nearer(corner, { at: from, metres: metresTo(scale, position, from), target });
		const foot = nearestOnSegment({ lon, lat }, from, to, scale);
		edge = nearer(edge, { at: [foot.lon, foot.lat], metres: metresTo(scale, position, [foot.lon, foot.lat]), target });
	}
	if (corner && corner.metres <= reach) return corner;
	return edge && edge.metres <= reach ? edge : null;
}

/** Counts what moves to which target. */
class Moves {
	readonly #moves = new Map<string, SnapMove>();

	add({ target, metres, at }: Foot): void {
		if (metres < SAME) return;
		const before = this.#moves.get(target) ?? { target, count: 0, shift: 0, at };
		const most = metres > before.shift;
		this.#moves.set(target, { target, count: before.count + 1, shift: most ? metres : before.shift, at: most ? at : before.at });
	}

	get all(): readonly SnapMove[] {
		return [...this.#moves.values()];
	}
}

/** A vertex, and the target on whose line it lies now. */
interface Put {
	readonly at: Position;
	readonly on: string | null;
}

interface Taken extends Foot {
	/** From the edge's beginning to its end, 0 to 1. */
	readonly along: number;
}

/** The corners of a target that stand beside an edge which begins or ends on that target's line, in their order along it. */
function cornersBeside(from: Put, to: Put, grid: SegmentGrid, reach: number): readonly Taken[] {
	if (from.on === null && to.on === null) return [];
	const [[ax = NaN, ay = NaN], [bx = NaN, by = NaN]] = [from.at, to.at];
	const taken = new Map<string, Taken>();
	for (const { from: corner, target } of grid.along(from.at, to.at)) {
		if (target !== from.on && target !== to.on) continue;
		const [lon = NaN, lat = NaN] = corner;
		const scale = localScale(lat);
		const foot = nearestOnSegment({ lon, lat }, from.at, to.at, scale);
		const metres = metresTo(scale, corner, [foot.lon, foot.lat]);
		const ends = Math.min(metresTo(scale, corner, from.at), metresTo(scale, corner, to.at));
		if (metres > reach || ends < SAME) continue;
		const [dx, dy] = [(bx - ax) * scale.x, (by - ay) * scale.y];
		const along = ((foot.lon - ax) * scale.x * dx + (foot.lat - ay) * scale.y * dy) / (dx * dx + dy * dy);
		if (along > 0 && along < 1) taken.set(corner.join(), { at: corner, metres, target, along });
	}
	return [...taken.values()].sort((a, b) => a.along - b.along);
}

function snapRing(ring: readonly Position[], grid: SegmentGrid, reach: number, moves: Moves): Position[] {
	const put = ring.map((position, index): Put => {
		const foot = footOf(position, grid.near(position), reach);
		// the last vertex is the first once more
		if (foot && index > 0) moves.add(foot);
		return foot ? { at: foot.at, on: foot.target } : { at: position, on: null };
	});
	const out: Position[] = [];
	put.forEach((vertex, index) => {
		const before = put[index - 1];
		for (const corner of before ? cornersBeside(before, vertex, grid, reach) : []) {
			moves.add(corner);
			out.push(corner.at);
		}
		out.push(vertex.at);
	});
	return out.filter(([lon, lat], index) => index === 0 || lon !== out[index - 1]?.[0] || lat !== out[index - 1]?.[1]);
}

/**
 * Puts the line of a shape (degrees, EPSG:4490) on the lines of its neighbours where it runs within `metres` of them: vertices
 * are moved, corners of the neighbours taken over, so that the two share every vertex. Nothing farther away changes. The
 * result may touch itself where the shape is narrower than that; rings that vanish are left out.
 */
export function snapTo(shape: MultiPolygon, targets: readonly SnapTarget[], metres: number): Snapped {
	const grid = new SegmentGrid(shape, targets, metres);
	const moves = new Moves();
	const polygons = shape.coordinates.map((rings) => rings.map((ring) => snapRing(ring, grid, metres, moves)));
	const coordinates = polygons.filter(([shell]) => (shell?.length ?? 0) >= 4).map(([shell = [], ...holes]) => [shell, ...holes.filter(({ length }) => length >= 4)]);
	return { shape: { type: 'MultiPolygon', coordinates }, moves: moves.all };
}
