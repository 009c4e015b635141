import type { Position } from 'geojson';

/** Metres: how far outside a dropped position may have lain on the wrong side, for noise on straight stretches. */
const NOISE = 0.0002;

/**
 * A JTS ring (plane, metres; exteriors clockwise, holes anticlockwise, so that the inside is on the right) with
 * positions dropped only where the line then moves inwards, by at most `most` metres. Corners that point inwards stay.
 */
export function thinInwards(ring: readonly Position[], most: number): Position[] {
	const last = ring.length - 1;
	const out: Position[] = [];
	for (let from = 0; from < last; ) {
		out.push(ring[from] ?? []);
		let to = from + 1;
		while (to < last && isClose(ring, from, to + 1, most)) to++;
		from = to;
	}
	out.push(ring[last] ?? []);
	return out;
}

/** Whether everything between two positions lies on the outer side of their chord, and near it. */
function isClose(ring: readonly Position[], from: number, to: number, most: number): boolean {
	const [ax = NaN, ay = NaN] = ring[from] ?? [];
	const [bx = NaN, by = NaN] = ring[to] ?? [];
	const length = Math.hypot(bx - ax, by - ay);
	for (let i = from + 1; i < to; i++) {
		const [x = NaN, y = NaN] = ring[i] ?? [];
		const outside = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length;
		const along = ((bx - ax) * (x - ax) + (by - ay) * (y - ay)) / length;
		if (outside > most || outside < -NOISE || along < 0 || along > length) return false;
	}
	return true;
}
