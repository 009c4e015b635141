import { orient2d } from 'robust-predicates';

/** Shewchuk's bound for the turn of three points: a determinant larger than this share of its terms has its true sign. */
const SURE = (3 + 16 * 2 ** -53) * 2 ** -53;

/**
 * On which side of the line from a to b a point lies: positive = left, negative = right, 0 = exactly on the line.
 * Exact for every input: where rounding could decide, adaptive arithmetic does.
 */
export function side(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
	const left = (bx - ax) * (py - ay);
	const right = (by - ay) * (px - ax);
	const turn = left - right;
	if (Math.abs(turn) > SURE * (Math.abs(left) + Math.abs(right))) return turn;
	// the library counts clockwise as positive
	return -orient2d(ax, ay, bx, by, px, py);
}
