import { BOUNDARY_REACH, type Area, type KnownKind, type Place, type Point } from '#duty';
import { localScale, metresBetween, offset } from './metres.ts';

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

/** Metres past a line at which the ground on its other side is sampled. */
const PAST_THE_LINE = 0.01;
/** Metres within which two feet are one: lines that coincide, as districts share their border. */
const ONE_FOOT = 0.001;
/** Metres: a foot nearer than this has no direction, so its line is looked past all round. */
const ON_THE_LINE = 0.001;
/** Looking straight over a line and to both sides of that finds each neighbour at a corner. */
const OBLIQUE = [0, Math.PI / 4, -Math.PI / 4];
const RIM_DIRECTIONS = 24;

interface Line {
	readonly foot: Point;
	readonly distance: number;
	readonly areas: readonly string[];
}

/** Centimetres: finer differences between two geometry engines must not decide what is nearest. */
const roundToCentimetre = (metres: number) => Math.round(metres * 100) / 100;

/** Feet at one spot become one line; nearest first. */
function linesFrom(feet: readonly Foot[], point: Point): readonly Line[] {
	const measured = feet.map(({ area, foot }) => ({ id: area.id, foot, distance: metresBetween(point, foot) }));
	measured.sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
	const lines: { foot: Point; distance: number; areas: string[] }[] = [];
	for (const { id, foot, distance } of measured) {
		const same = lines.find((line) => metresBetween(line.foot, foot) < ONE_FOOT);
		if (same) same.areas.push(id);
		else lines.push({ foot, distance, areas: [id] });
	}
	return lines.map(({ foot, distance, areas }) => ({ foot, distance, areas: [...areas].sort() }));
}

function circle(centre: Point, metres: number, directions: number): readonly Point[] {
	// a half step off the axes: drawn lines often run exactly north or east
	return Array.from({ length: directions }, (_, step) => {
		const bearing = ((step + 0.5) / directions) * 2 * Math.PI;
		return offset(centre, metres * Math.sin(bearing), metres * Math.cos(bearing));
	});
}

/** Positions just past a line, seen from the point. */
function pastLine(point: Point, { foot, distance }: Line): readonly Point[] {
	if (distance < ON_THE_LINE) return circle(foot, PAST_THE_LINE, 8);
	const scale = localScale(point.lat);
	const bearing = Math.atan2((foot.lon - point.lon) * scale.x, (foot.lat - point.lat) * scale.y);
	return OBLIQUE.map((turn) => offset(foot, PAST_THE_LINE * Math.sin(bearing + turn), PAST_THE_LINE * Math.cos(bearing + turn)));
}

/** Of samples with the same areas one is kept: what the duty table says of them is the same. */
function eachOnce(samples: readonly (readonly Area[])[]): readonly (readonly Area[])[] {
	return [...new Map(samples.map((areas) => [areas.map(({ id }) => id).join(), areas])).values()];
}

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
	const past = lines.map((line) => pastLine(point, line));
	const rim = accuracy > 0 ? circle(point, accuracy, RIM_DIRECTIONS) : [];
	const found = await index.covering([point, ...past.flat(), ...rim], on);
	let next = 1;
	const crossings = lines.map(({ foot, distance, areas }, line) => {
		const samples = past[line]?.length ?? 0;
		return { foot, distance: roundToCentimetre(distance), areas, beyond: eachOnce(found.slice(next, (next += samples))) };
	});
	return { point, accuracy, covering: found[0] ?? [], crossings, around: eachOnce(found.slice(next)), known };
}
