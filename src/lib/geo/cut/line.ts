import type { Area } from '#duty';
import type { Position } from 'geojson';
import { side } from '../compiled/side.ts';
import { lengthBetween } from '../metres.ts';
import type { EdgesInForce } from './edges-in-force.ts';

/** A stretch of a segment, by shares of its length, that runs along a line of the map. */
interface Along {
	readonly from: number;
	readonly to: number;
	readonly kind: number;
}

/** Where the map's lines meet a segment, as shares of its length, unsorted, both ends among them; and where they run along it. */
function cutsOf([ax = NaN, ay = NaN]: Position, [bx = NaN, by = NaN]: Position, edges: EdgesInForce): { readonly cuts: number[]; readonly along: Along[] } {
	const cuts = [0, 1];
	const along: Along[] = [];
	const [west, east] = [Math.min(ax, bx), Math.max(ax, bx)];
	const shareOf = (x: number, y: number) => (Math.abs(bx - ax) > Math.abs(by - ay) ? (x - ax) / (bx - ax) : (y - ay) / (by - ay));
	edges.between(Math.min(ay, by), Math.max(ay, by), (cx, cy, dx, dy, kind) => {
		if (Math.max(cx, dx) < west || Math.min(cx, dx) > east) return;
		const [c, d] = [side(ax, ay, bx, by, cx, cy), side(ax, ay, bx, by, dx, dy)];
		if (c === 0 && d === 0) {
			const [first, last] = [shareOf(cx, cy), shareOf(dx, dy)].sort((one, other) => one - other) as [number, number];
			const [from, to] = [Math.max(0, first), Math.min(1, last)];
			if (from < to) along.push({ from, to, kind });
			return;
		}
		const [a, b] = [side(cx, cy, dx, dy, ax, ay), side(cx, cy, dx, dy, bx, by)];
		if (c * d <= 0 && a * b <= 0) cuts.push(a / (a - b));
	});
	return { cuts: [...cuts, ...along.flatMap(({ from, to }) => [from, to])], along };
}

/**
 * Cuts lines (degrees, EPSG:4490) where they meet lines of the map.
 * @param coveringAt the areas in force that cover a position, their lines included
 * @param found is told the areas on each piece and its metres on the ellipsoid. A piece along an area's line lies on the areas on both sides.
 */
export function cutLines(
	lines: readonly (readonly Position[])[], edges: EdgesInForce, coveringAt: (lon: number, lat: number) => readonly Area[],
	found: (covering: readonly Area[], metres: number) => void
): void {
	for (const line of lines) {
		for (let i = 1; i < line.length; i++) {
			const [a = [], b = []] = [line[i - 1], line[i]];
			const at = (share: number): Position => [(a[0] ?? NaN) + share * ((b[0] ?? NaN) - (a[0] ?? NaN)), (a[1] ?? NaN) + share * ((b[1] ?? NaN) - (a[1] ?? NaN))];
			const { cuts, along } = cutsOf(a, b, edges);
			cuts.sort((one, other) => one - other);
			for (let piece = 1; piece < cuts.length; piece++) {
				const [from = 0, to = 0] = [cuts[piece - 1], cuts[piece]];
				if (from === to) continue;
				const middle = (from + to) / 2;
				const [lon = NaN, lat = NaN] = at(middle);
				// rounding may put the middle beside the line that it lies on
				const beside = along.filter((each) => each.from <= middle && middle <= each.to).flatMap(({ kind }) => edges.bounded[kind] ?? []);
				found(withAreas(coveringAt(lon, lat), edges, beside), lengthBetween(at(from), at(to)));
			}
		}
	}
}

/** The areas, and those that the line along which the piece runs bounds. */
function withAreas(covering: readonly Area[], { sets, areasOf }: EdgesInForce, beside: readonly number[]): readonly Area[] {
	if (beside.length === 0) return covering;
	const more = areasOf(sets.number(beside)).filter((area) => !covering.includes(area));
	return more.length === 0 ? covering : [...covering, ...more].sort((one, other) => (one.id < other.id ? -1 : 1));
}
