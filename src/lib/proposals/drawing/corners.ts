import type { Position } from 'geojson';
import { cornerAt, FEWEST, mapRings, type Corner, type DrawnArea, type OpenRing } from './shape.ts';

const same = (a: Position | undefined, b: Position | undefined) => a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
const inRing = (at: Omit<Corner, 'index'>, corner: Corner) => at.area === corner.area && at.polygon === corner.polygon && at.ring === corner.ring;

/** Throws when there is no such corner. */
function positionOf(areas: readonly DrawnArea[], corner: Corner): Position {
	const position = cornerAt(areas, corner);
	if (!position) throw new Error(`positionOf: got ${JSON.stringify(corner)}, expected a corner of the drawing`);
	return position;
}

/**
 * Moves a corner.
 * @param shared every corner of any drawn area at the same position goes along, so that areas that touch stay together
 */
export function moveCorner(areas: readonly DrawnArea[], corner: Corner, to: Position, shared: boolean): readonly DrawnArea[] {
	const from = positionOf(areas, corner);
	return mapRings(areas, (ring, at) => {
		const moves = (position: Position, index: number) => (shared && same(position, from)) || (inRing(at, corner) && index === corner.index);
		return ring.some(moves) ? ring.map((position, index) => (moves(position, index) ? to : position)) : ring;
	});
}

/**
 * Puts a corner into the edge that begins at `corner`.
 * @param shared it is put into the same edge of every drawn area, whichever way that runs
 */
export function insertCorner(areas: readonly DrawnArea[], corner: Corner, position: Position, shared: boolean): readonly DrawnArea[] {
	const from = positionOf(areas, corner);
	const own = areas[corner.area]?.[corner.polygon]?.[corner.ring] ?? [];
	const to = own[(corner.index + 1) % own.length];
	return mapRings(areas, (ring, at) => {
		const next = (index: number) => ring[(index + 1) % ring.length];
		const splits = (index: number) => {
			const along = same(ring[index], from) && same(next(index), to);
			const against = same(ring[index], to) && same(next(index), from);
			return (inRing(at, corner) && index === corner.index) || (shared && !inRing(at, corner) && (along || against));
		};
		return ring.some((_, index) => splits(index)) ? ring.flatMap((each, index) => (splits(index) ? [each, position] : [each])) : ring;
	});
}

export type Deleted = { readonly ok: true; readonly areas: readonly DrawnArea[] } | { readonly ok: false; readonly reason: 'too-few' };

/**
 * Takes a corner away; refused where a ring would be left with fewer than three.
 * @param shared with it every corner of any drawn area at the same position
 */
export function deleteCorner(areas: readonly DrawnArea[], corner: Corner, shared: boolean): Deleted {
	const position = positionOf(areas, corner);
	let tooFew = false;
	const left = mapRings(areas, (ring, at) => {
		const stays = (each: Position, index: number) => !((shared && same(each, position)) || (inRing(at, corner) && index === corner.index));
		const kept: OpenRing = ring.filter(stays);
		if (kept.length === ring.length) return ring;
		tooFew ||= kept.length < FEWEST;
		return kept;
	});
	return tooFew ? { ok: false, reason: 'too-few' } : { ok: true, areas: left };
}

/** Adds a corner at the end of a ring: how a ring is drawn. */
export function addCorner(areas: readonly DrawnArea[], at: Omit<Corner, 'index'>, position: Position): readonly DrawnArea[] {
	return mapRings(areas, (ring, here) => (here.area === at.area && here.polygon === at.polygon && here.ring === at.ring ? [...ring, position] : ring));
}
