import type { Position } from 'geojson';

/** Pieces that each stretch between two control positions is cut into. */
const PIECES = 4;

/**
 * A centripetal Catmull-Rom curve through control positions (degrees): it passes through each of them and neither
 * overshoots nor loops between close ones. An open line keeps its ends; a closed one comes back to its first position.
 */
export function smooth(controls: readonly Position[], closed: boolean): Position[] {
	const count = controls.length;
	const at = (i: number): Position => {
		const position = controls[closed ? (i + count) % count : Math.min(Math.max(i, 0), count - 1)];
		if (!position) throw new Error(`smooth: got ${count} control positions, expected at least one`);
		return position;
	};
	const out: Position[] = [];
	for (let i = 0; i < (closed ? count : count - 1); i++) {
		for (let k = 0; k < PIECES; k++) out.push(between([at(i - 1), at(i), at(i + 1), at(i + 2)], k / PIECES));
	}
	out.push(at(closed ? 0 : count - 1));
	return out;
}

type Four = readonly [Position, Position, Position, Position];

/** The curve's position at a share of the stretch between the second and the third of four controls (Barry and Goldman). */
function between([a, b, c, d]: Four, share: number): Position {
	if (share === 0) return b;
	const t0 = 0;
	const t1 = t0 + knot(a, b);
	const t2 = t1 + knot(b, c);
	const t3 = t2 + knot(c, d);
	const t = t1 + (t2 - t1) * share;
	const ab = blend(a, b, t0, t1, t);
	const bc = blend(b, c, t1, t2, t);
	const cd = blend(c, d, t2, t3, t);
	return blend(blend(ab, bc, t0, t2, t), blend(bc, cd, t1, t3, t), t1, t2, t);
}

/** The square root of the distance; at the ends of an open line, where a control stands for its missing neighbour, 0. */
function knot([ax = NaN, ay = NaN]: Position, [bx = NaN, by = NaN]: Position): number {
	return Math.sqrt(Math.hypot(bx - ax, by - ay));
}

function blend(a: Position, b: Position, from: number, to: number, t: number): Position {
	if (to === from) return b;
	const share = (t - from) / (to - from);
	return a.map((value, axis) => value + ((b[axis] ?? NaN) - value) * share);
}
