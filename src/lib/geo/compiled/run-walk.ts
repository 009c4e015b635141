import { side } from './side.ts';

/**
 * Is the place where a line crosses the corner's meridian south of this latitude on it? The line is known to cross it.
 */
function isSouth(ax: number, ay: number, bx: number, by: number, lon: number, lat: number): boolean {
	const turn = side(ax, ay, bx, by, lon, lat);
	return turn === 0 ? by === ay || by > ay !== bx > ax : turn > 0 === bx > ax;
}

/**
 * Walks a run of edges, given as vertices (longitude, latitude, …), first edge and number. It tells which lines are
 * crossed on the way from a point to its cell's corner, a bit for each area of `mask`, and above these 16 bits the
 * lines that the point lies on.
 *
 * The way leads east to the corner's meridian and then south. To be right where a vertex or the meridian is hit exactly,
 * both ends are thought of as moved by a hair east and a far smaller hair north.
 */
export function alongRun(vertices: Float64Array, first: number, count: number, mask: number, x: number, y: number, cornerX: number, cornerY: number): number {
	let crossed = 0;
	let on = 0;
	let at = 2 * first;
	const end = at + 2 * count;
	let ax = vertices[at]!;
	let ay = vertices[at + 1]!;
	let before = Number(ay > y) + 2 * Number(ax > cornerX);
	if (ay === y && ax === x) on = mask;
	for (; at < end; at += 2) {
		const bx = vertices[at + 2]!;
		const by = vertices[at + 3]!;
		const after = Number(by > y) + 2 * Number(bx > cornerX);
		const passed = before ^ after;
		if (passed & 1) {
			const turn = side(ax, ay, bx, by, x, y);
			if (turn === 0) on = mask;
			else if (turn > 0 === by > y) {
				if ((before | after) < 2) crossed ^= mask;
				else {
					const beyond = side(ax, ay, bx, by, cornerX, y);
					if (beyond === 0 || beyond > 0 !== by > y) crossed ^= mask;
				}
			}
		} else if (by === y && (bx === x || (ay === y && ax < x !== bx < x))) on = mask;
		if (passed > 1 && isSouth(ax, ay, bx, by, cornerX, y) !== isSouth(ax, ay, bx, by, cornerX, cornerY)) crossed ^= mask;
		ax = bx;
		ay = by;
		before = after;
	}
	return crossed | (on << 16);
}
