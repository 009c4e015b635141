import { clipPolygon, clipPolyline } from 'lineclip';
import type { Box } from './paper.ts';
import type { OnSheet } from './view.ts';

const boundsOf = ({ x, y, width, height }: Box) => [x, y, x + width, y + height] as const;

/** The stretches of a line that lie within a box. */
export const lineWithin = (line: readonly OnSheet[], box: Box): OnSheet[][] => (line.length < 2 ? [] : clipPolyline(line, boundsOf(box)));

/** The part of a ring within a box; empty when it has none. Where the ring runs outside, the part runs along the box's edge. */
export function ringWithin(ring: readonly OnSheet[], box: Box): OnSheet[] {
	const part = clipPolygon(ring, boundsOf(box));
	return part.length >= 3 ? part : [];
}

/** Does a spot lie inside rings, by the even-odd rule? */
export function liesInside([x, y]: OnSheet, rings: readonly (readonly OnSheet[])[]): boolean {
	let inside = false;
	for (const ring of rings) {
		for (const [index, [ax, ay]] of ring.entries()) {
			const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
			if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
		}
	}
	return inside;
}

/** Square millimetres inside rings of one shape, holes taken off whichever way they run. */
export function squareMillimetres(rings: readonly (readonly OnSheet[])[]): number {
	const areas = rings.map((ring) => Math.abs(ring.reduce((sum, [x, y], index) => {
		const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
		return sum + x * nextY - nextX * y;
	}, 0)) / 2);
	return areas.reduce((sum, area, index) => sum + (index === 0 ? area : -area), 0);
}
