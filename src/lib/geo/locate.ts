import { BOUNDARY_REACH, type Area, type Crossing, type KnownKind, type Place, type Point } from '#duty';
import { localScale, metresBetween, offset, type LocalScale } from './metres.ts';

/** The line of one area near a point: the position on it that is nearest. */
export interface Foot {
	readonly area: Area;
	readonly foot: Point;
}

/**
 * Where areas are looked up. Three implementations: PostGIS, the authority; Turf in the browser; the compiled map, for
 * the server and for many places. Property tests hold them to one another. Everything that is derived from the two questions is derived once, in `locate`.
 */
export interface AreaIndex {
	/** For each point, the areas in force on the date (ISO) that cover it, their line included, sorted by id. */
	covering(points: readonly Point[], on: string): Promise<readonly (readonly Area[])[]>;
	/** For each area in force whose line comes within `metres` of the point: the nearest position on its line. */
	feet(point: Point, metres: number, on: string): Promise<readonly Foot[]>;
	/** Kinds of which the data in force hold at least one area, and whether any of them is only illustrative. */
	kinds(on: string): Promise<readonly KnownKind[]>;
}

/** An index that is held in memory, and answers the same questions without waiting. */
export interface AreasAtHand {
	coveringAt(point: Point, on: string): readonly Area[];
	feetAt(point: Point, metres: number, on: string): readonly Foot[];
	kindsOn(on: string): readonly KnownKind[];
}

/** Metres past a line at which the ground on its other side is sampled. */
const PAST_THE_LINE = 0.01;
/** Metres within which two feet are one: lines that coincide, as districts share their border. */
const ONE_FOOT = 0.001;
/** Metres: a foot nearer than this has no direction, so its line is looked past all round. */
const ON_THE_LINE = 0.001;
/** Looking straight over a line and to both sides of that finds each neighbour at a corner: cosine and sine of each turn. */
const OBLIQUE = [[1, 0], [Math.SQRT1_2, Math.SQRT1_2], [Math.SQRT1_2, -Math.SQRT1_2]] as const;
/** Looking past a line on which the point lies. */
const ALL_ROUND = 8;
const RIM_DIRECTIONS = 24;

interface Line {
	readonly foot: Point;
	readonly distance: number;
	readonly areas: readonly string[];
}

/** Centimetres: finer differences between two geometry engines must not decide what is nearest. */
const roundToCentimetre = (metres: number) => Math.round(metres * 100) / 100;

/** Degrees: positions farther from one another than this are never one foot. */
const DEGREES_APART = 1e-6;

/** Far apart at a glance, before it is measured: nearly all feet are. */
const isOneFoot = (a: Point, b: Point) =>
	Math.abs(a.lon - b.lon) < DEGREES_APART && Math.abs(a.lat - b.lat) < DEGREES_APART && metresBetween(a, b) < ONE_FOOT;

/** Feet at one spot become one line; nearest first. */
function linesFrom(feet: readonly Foot[], point: Point): readonly Line[] {
	const measured = feet.map(({ area, foot }) => ({ foot, distance: metresBetween(point, foot), areas: [area.id] }));
	if (measured.length < 2) return measured;
	measured.sort((a, b) => a.distance - b.distance || ((a.areas[0] ?? '') < (b.areas[0] ?? '') ? -1 : 1));
	const lines: typeof measured = [];
	for (const line of measured) {
		const same = lines.find(({ foot }) => isOneFoot(foot, line.foot));
		if (same) same.areas.push(...line.areas);
		else lines.push(line);
	}
	for (const { areas } of lines) if (areas.length > 1) areas.sort();
	return lines;
}

function circle(centre: Point, metres: number, directions: number): readonly Point[] {
	// a half step off the axes: drawn lines often run exactly north or east
	return Array.from({ length: directions }, (_, step) => {
		const bearing = ((step + 0.5) / directions) * 2 * Math.PI;
		return offset(centre, metres * Math.sin(bearing), metres * Math.cos(bearing));
	});
}

/** Positions just past a line, seen from the point. */
function pastLine(point: Point, { foot, distance }: Line, scale: LocalScale): readonly Point[] {
	if (distance < ON_THE_LINE) return circle(foot, PAST_THE_LINE, ALL_ROUND);
	const east = (foot.lon - point.lon) * scale.x;
	const north = (foot.lat - point.lat) * scale.y;
	const step = PAST_THE_LINE / Math.sqrt(east * east + north * north);
	// over so short a step what a degree is worth does not change
	return OBLIQUE.map(([cos, sin]) => ({
		lon: foot.lon + (step * (east * cos + north * sin)) / scale.x, lat: foot.lat + (step * (north * cos - east * sin)) / scale.y
	}));
}

/** Of samples with the same areas one is kept: what the duty table says of them is the same. */
function eachOnce(samples: readonly (readonly Area[])[]): readonly (readonly Area[])[] {
	const [first] = samples;
	if (!first) return [];
	if (samples.every((areas) => areas === first)) return [first];
	return [...new Map(samples.map((areas) => [areas.map(({ id }) => id).join(), areas])).values()];
}

/** A line near the point, with what was found past it. */
function crossingOf({ foot, distance, areas }: Line, samples: readonly (readonly Area[])[]): Crossing {
	return { foot, distance: roundToCentimetre(distance), areas, beyond: eachOnce(samples) };
}

/** The same, looked past when it is asked for: who finds what he seeks at one line does not look past those behind it. */
class CrossingAtHand implements Crossing {
	readonly distance: number;
	readonly #line: Line;
	readonly #look: (line: Line) => readonly (readonly Area[])[];
	#beyond: Crossing['beyond'] | null = null;

	constructor(line: Line, look: (line: Line) => readonly (readonly Area[])[]) {
		this.distance = roundToCentimetre(line.distance);
		this.#line = line;
		this.#look = look;
	}

	get foot(): Point {
		return this.#line.foot;
	}

	get areas(): readonly string[] {
		return this.#line.areas;
	}

	get beyond(): Crossing['beyond'] {
		return (this.#beyond ??= eachOnce(this.#look(this.#line)));
	}
}

/** Positions on the rim of the accuracy. */
const rimOf = (point: Point, accuracy: number) => (accuracy > 0 ? circle(point, accuracy, RIM_DIRECTIONS) : []);

/**
 * Finds where a point lies, for the duty table: what covers it, which lines are near and what lies past each, and what
 * lies on the rim of its accuracy.
 *
 * @param point degrees, EPSG:4490
 * @param accuracy metres, radius of the circle in which the true position lies; 0 = exactly here
 * @param on ISO date; only areas in force then are seen
 * @param reach metres; how far lines are looked for, where not as far as the nearest boundary is told
 */
export async function locate(index: AreaIndex, point: Point, accuracy: number, on: string, reach: number = BOUNDARY_REACH): Promise<Place> {
	const [feet, known] = await Promise.all([index.feet(point, Math.max(reach, accuracy), on), index.kinds(on)]);
	const lines = linesFrom(feet, point);
	const scale = localScale(point.lat);
	const past = lines.map((line) => pastLine(point, line, scale));
	// one question for all positions: the authority is asked over a wire
	const found = await index.covering([point, ...past.flat(), ...rimOf(point, accuracy)], on);
	let next = 1;
	const crossings = lines.map((line, i) => crossingOf(line, found.slice(next, (next += past[i]?.length ?? 0))));
	return { point, accuracy, covering: found[0] ?? [], crossings, around: eachOnce(found.slice(next)), known };
}

/** The same, at once, from areas that are at hand. */
export function locateAtHand(areas: AreasAtHand, point: Point, accuracy: number, on: string, reach: number = BOUNDARY_REACH): Place {
	const scale = localScale(point.lat);
	const coveringAt = (position: Point) => areas.coveringAt(position, on);
	const look = (line: Line) => pastLine(point, line, scale).map(coveringAt);
	const crossings = linesFrom(areas.feetAt(point, Math.max(reach, accuracy), on), point).map((line) => new CrossingAtHand(line, look));
	return { point, accuracy, covering: coveringAt(point), crossings, around: eachOnce(rimOf(point, accuracy).map(coveringAt)), known: areas.kindsOn(on) };
}
