import { areaOf } from '#geo';
import type { MultiPolygon, Position } from 'geojson';
import { facesOf, faultOf, isValid, unite, type Rings } from './jts-overlay.ts';

export interface Repair {
	/** Id of the area: kind and code. */
	readonly area: string;
	readonly what: 'ring-closed' | 'points-dropped' | 'ring-dropped' | 'turned' | 'self-intersection' | 'parts-united';
	/** How many rings, points or polygons. */
	readonly count: number;
	/** Square metres of ground that the repair added or took away. */
	readonly metres2: number;
	/** Where the first of them is; degrees. */
	readonly at: Position | null;
}

interface Done {
	readonly by?: number;
	readonly metres2?: number;
	readonly at: Position | undefined;
}

type Counts = Map<Repair['what'], Pick<Repair, 'count' | 'metres2' | 'at'>>;

function count(counts: Counts, what: Repair['what'], { by = 1, metres2 = 0, at }: Done): void {
	const before = counts.get(what) ?? { count: 0, metres2: 0, at: at ?? null };
	counts.set(what, { count: before.count + by, metres2: before.metres2 + metres2, at: before.at });
}

const same = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** Twice the signed area in square degrees; anticlockwise is positive. */
function turning(ring: readonly Position[]): number {
	return ring.reduce((sum, [x = 0, y = 0], index) => {
		const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
		return sum + x * nextY - nextX * y;
	}, 0);
}

/** How often the ring winds round the position. */
function winding(ring: readonly Position[], [x = 0, y = 0]: Position): number {
	let turns = 0;
	for (let index = 1; index < ring.length; index += 1) {
		const [ax = 0, ay = 0] = ring[index - 1] ?? [];
		const [bx = 0, by = 0] = ring[index] ?? [];
		const side = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
		if (ay <= y && by > y && side > 0) turns += 1;
		if (ay > y && by <= y && side < 0) turns -= 1;
	}
	return turns;
}

/** Three of the positions make a triangle; the signed area would not do, as that of a bow-tie is nought. */
function spreads([first, second, ...others]: readonly Position[]): boolean {
	const [ax = 0, ay = 0] = first ?? [];
	const [bx = 0, by = 0] = second ?? [];
	return others.some(([x = 0, y = 0]) => (bx - ax) * (y - ay) !== (by - ay) * (x - ax));
}

function tidyRing(ring: readonly Position[], counts: Counts): Position[] | null {
	const distinct = ring.filter((position, index) => index === 0 || !same(position, ring[index - 1]));
	const doubled = ring.find((position, index) => index > 0 && same(position, ring[index - 1]));
	if (doubled) count(counts, 'points-dropped', { by: ring.length - distinct.length, at: doubled });
	const [first] = distinct;
	if (first && !same(first, distinct.at(-1))) {
		distinct.push(first);
		count(counts, 'ring-closed', { at: first });
	}
	if (distinct.length >= 4 && spreads(distinct)) return distinct;
	count(counts, 'ring-dropped', { at: first });
	return null;
}

/**
 * Takes a polygon apart where its rings cross and keeps what its shell winds round at all and no hole does: both halves
 * of a bow-tie stay, a loop drawn twice stays, which a buffer of width 0 would lose.
 */
function untangle(rings: Rings): Rings[] {
	const [shell = [], ...holes] = rings;
	const kept = facesOf(rings).filter(({ inside }) => winding(shell, inside) !== 0 && holes.every((hole) => winding(hole, inside) === 0));
	return kept.length === 0 ? [] : unite(kept.map((face) => face.rings));
}

function tidyPolygon(rings: Rings, counts: Counts): Rings[] {
	const [shell, ...holes] = rings.map((ring) => tidyRing(ring, counts));
	if (!shell) return [];
	const tidy = [shell, ...holes.filter((hole) => hole !== null)];
	if (isValid([tidy])) {
		const wrong = tidy.filter((ring, index) => !isTurnedRight(ring, index));
		if (wrong.length > 0) count(counts, 'turned', { by: wrong.length, at: wrong[0]?.[0] });
		return [tidy];
	}
	const untangled = untangle(tidy);
	const change = Math.abs(area(untangled) - area([tidy]));
	count(counts, 'self-intersection', { metres2: change, at: faultOf([tidy]) });
	return untangled;
}

function area(polygons: readonly Rings[]): number {
	return Math.abs(areaOf({ type: 'MultiPolygon', coordinates: [...polygons] }));
}

const isTurnedRight = (ring: readonly Position[], index: number) => (index === 0 ? turning(ring) > 0 : turning(ring) < 0);

/** Shells anticlockwise, holes clockwise (RFC 7946). */
function turn(polygons: readonly Rings[]): Rings[] {
	return polygons.map((rings) => rings.map((ring, index) => (isTurnedRight(ring, index) ? ring : ring.toReversed())));
}

/**
 * Makes one valid multipolygon of all the polygons of an area, in degrees, and tells what it had to do. A valid polygon
 * keeps every vertex as it is.
 * @returns no polygons when nothing with an area is left
 */
export function repair(id: string, polygons: readonly Rings[]): { geometry: MultiPolygon; repairs: Repair[] } {
	const counts: Counts = new Map();
	const tidy = polygons.flatMap((rings) => tidyPolygon(rings, counts));
	let whole = tidy;
	if (tidy.length > 1 && !isValid(tidy)) {
		whole = unite(tidy);
		count(counts, 'parts-united', { by: tidy.length, metres2: Math.abs(area(tidy) - area(whole)), at: faultOf(tidy) });
	}
	const coordinates = turn(whole);
	const repairs = [...counts].map(([what, done]): Repair => ({ area: id, what, ...done }));
	return { geometry: { type: 'MultiPolygon', coordinates }, repairs };
}
