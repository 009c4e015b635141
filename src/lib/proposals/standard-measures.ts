import { lengthBetween, localScale, nearestOnLine, type AreaFeature, type Bounds } from '#geo';
import { difference, intersection, isWiderThan, pieces, union, type Shape } from '#geo/shapes';
import type { MultiPolygon, Position } from 'geojson';

/** The nearest ground that is not held, and how far it is. */
export interface Reach {
	/** Metres on the ellipsoid; null: there is no such ground. */
	readonly metres: number | null;
	/** On the ground that is not held. */
	readonly at: Position | null;
}

/** Metres: what two lines that are one leave between them. */
const DUST = 1;
/** Metres between two spots of a shore that are measured from. */
const STEP = 25;

const linesOf = (shape: Shape): Position[][] => pieces(shape).flatMap(({ coordinates }) => coordinates);
/** Does it cover no ground? */
export const isEmpty = (shape: Shape): boolean => pieces(shape).every(({ coordinates }) => coordinates.length === 0);
const NOTHING: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };

/** What `whole` covers and none of the areas does, without what is only rounding. */
export function without(whole: Shape, areas: readonly AreaFeature[]): Shape {
	const rest = areas.reduce<Shape>((left, { geometry }) => difference(left, geometry), whole);
	return { type: 'MultiPolygon', coordinates: pieces(rest).filter((part) => part.coordinates.length > 0 && isWiderThan(part, DUST)).map(({ coordinates }) => coordinates) };
}

export const within = (a: Shape, b: Shape): Shape => intersection(a, b);
export const together = (areas: readonly AreaFeature[]): Shape => (areas.length === 0 ? NOTHING : union(areas.map(({ geometry }) => geometry)));

/** Edges that are looked at together, or passed over together. */
const EDGES = 32;
/** What a degree is worth differs from spot to spot; a box is passed over only when it is farther by so much. */
const CAUTION = 0.99;

interface Stretch {
	readonly line: readonly Position[];
	readonly bounds: Bounds;
}

/** Lines in short stretches, each with its bounds. */
function stretchesOf(lines: readonly Position[][]): Stretch[] {
	return lines.flatMap((line) => Array.from({ length: Math.ceil((line.length - 1) / EDGES) }, (_, index): Stretch => {
		const stretch = line.slice(index * EDGES, (index + 1) * EDGES + 1);
		const [lons, lats] = [stretch.map(([lon = NaN]) => lon), stretch.map(([, lat = NaN]) => lat)];
		return { line: stretch, bounds: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] };
	}));
}

interface Near {
	readonly metres: number;
	readonly spot: Position;
	readonly foot: Position;
}

/** The nearest that any of the spots comes to any of the lines, if that is under so many metres. */
function nearestFrom(spots: readonly Position[], lines: readonly Stretch[], under = Infinity): Near | null {
	let [best, least]: [Near | null, number] = [null, under];
	for (const spot of spots) {
		const [lon = NaN, lat = NaN] = spot;
		const { x, y } = localScale(lat);
		for (const { line, bounds: [west, south, east, north] } of lines) {
			const [over, up] = [Math.max(west - lon, 0, lon - east) * x, Math.max(south - lat, 0, lat - north) * y];
			if (CAUTION * Math.hypot(over, up) >= least) continue;
			const { distance, foot } = nearestOnLine({ lon, lat }, line);
			if (distance < least) [best, least] = [{ metres: distance, spot, foot: [foot.lon, foot.lat] }, distance];
		}
	}
	return best;
}

/** How far the nearest of some ground lies from a shape: two lines come nearest to one another at a corner of one of them. */
export function reachOf(from: Shape, ground: Shape): Reach {
	if (isEmpty(ground)) return { metres: null, at: null };
	if (!isEmpty(within(from, ground))) return { metres: 0, at: linesOf(ground)[0]?.[0] ?? null };
	const [own, other] = [linesOf(from), linesOf(ground)];
	const there = nearestFrom(own.flat(), stretchesOf(other));
	const back = nearestFrom(other.flat(), stretchesOf(own), there?.metres);
	if (back) return { metres: back.metres, at: back.spot };
	return there ? { metres: there.metres, at: there.foot } : { metres: null, at: null };
}

function spotsAlong(line: readonly Position[]): Position[] {
	return line.slice(1).flatMap((to, index) => {
		const from = line[index] ?? to;
		const count = Math.max(1, Math.ceil(lengthBetween(from, to) / STEP));
		return Array.from({ length: count }, (_, step): Position => from.map((value, axis) => value + (((to[axis] ?? value) - value) * step) / count));
	});
}

/**
 * How deep the land is that lies along a shore: from spots on the shore of `water` to the nearest `ground`. Where the water goes
 * on beyond the zone (`beyond`), the land at its end belongs to neither: spots nearer to it than `metres` are not measured from.
 */
export function depthAlong(water: Shape, beyond: Shape, ground: Shape, metres: number): Reach {
	if (isEmpty(ground)) return { metres: null, at: null };
	const open = stretchesOf(linesOf(beyond));
	const spots = linesOf(water).flatMap(spotsAlong).filter((spot) => nearestFrom([spot], open, metres) === null);
	const near = nearestFrom(spots, stretchesOf(linesOf(ground)));
	return near ? { metres: near.metres, at: near.foot } : { metres: null, at: null };
}
