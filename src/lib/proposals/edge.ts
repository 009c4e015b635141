import type { Point } from '#duty';
import { lengthBetween, localScale, metresBetween, nearestOnSegment } from '#geo';
import type { Position } from 'geojson';
import type { Change, ChangeNamed, Edge, EdgeSaid } from './proposal.ts';

/** A piece of line of more corners is no place that a remark can be about: the change as a whole is. */
export const MOST_EDGE_CORNERS = 1000;

/** An edge, and the change by its place whose line it belongs to. */
export interface EdgeOf extends Edge {
	readonly change: number;
}

/** The corners of a ring, each once; null where the change draws no such ring. */
export function edgeRing({ geometry }: Pick<Change, 'geometry'>, { polygon, ring }: Pick<Edge, 'polygon' | 'ring'>): readonly Position[] | null {
	return geometry?.coordinates[polygon]?.[ring]?.slice(0, -1) ?? null;
}

/** How many corners an edge has, in a ring of so many. */
export const edgeCorners = ({ from, to }: Pick<Edge, 'from' | 'to'>, ringCorners: number): number => ((to - from + ringCorners) % ringCorners) + 1;

/** The corners of an edge in their order; null where the change has no such edge. */
export function edgeLine(change: Pick<Change, 'geometry'>, edge: Edge): readonly Position[] | null {
	const corners = edgeRing(change, edge);
	if (!corners || edge.from === edge.to || !corners[edge.from] || !corners[edge.to]) return null;
	return Array.from({ length: edgeCorners(edge, corners.length) }, (_, index) => corners[(edge.from + index) % corners.length] ?? []);
}

/** Metres on the ellipsoid along a line. */
export function lengthAlong(line: readonly Position[]): number {
	return line.slice(1).reduce((sum, position, index) => sum + lengthBetween(line[index] ?? position, position), 0);
}

const same = (a: Position | undefined, b: Position | undefined) => a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

/** Where a ring has the corners of a line one after another; null where it has not. */
function startIn(corners: readonly Position[], line: readonly Position[]): number | null {
	if (line.length > corners.length) return null;
	const start = corners.findIndex((_, first) => line.every((position, index) => same(position, corners[(first + index) % corners.length])));
	return start < 0 ? null : start;
}

/**
 * Where a piece of line stands in changes as they are now: wherever the same corners follow one another, whichever way the ring
 * runs. null: that line is no longer proposed, or was moved; nothing else takes its place.
 */
export function edgeNow(line: readonly Position[], changes: readonly Change[]): EdgeOf | null {
	for (const [change, { geometry }] of changes.entries()) {
		for (const [polygon, rings] of (geometry?.coordinates ?? []).entries()) {
			for (const [ring, closed] of rings.entries()) {
				const corners = closed.slice(0, -1);
				for (const wanted of [line, [...line].reverse()]) {
					const from = startIn(corners, wanted);
					if (from !== null) return { change, polygon, ring, from, to: (from + line.length - 1) % corners.length };
				}
			}
		}
	}
	return null;
}

/** What a change is about, without its line: by this it is known again when its place among the changes is another. */
export function nameOfChange({ op, area, kind, code, name }: Change): ChangeNamed {
	return { op, ...(area === undefined ? {} : { area }), ...(kind === undefined ? {} : { kind }), ...(code === undefined ? {} : { code }), ...(name === undefined ? {} : { name }) };
}

/** The place of a change among the changes as they are now; null where they have it no more. A new area is known by its name. */
export function changeNow(named: ChangeNamed, changes: readonly Change[]): number | null {
	const isSame = (change: Change) => change.area === named.area && (change.op === 'add') === (named.op === 'add') && (named.op !== 'add' || (change.kind === named.kind && change.name === named.name));
	const index = changes.findIndex(isSame);
	return index < 0 ? null : index;
}

/** The edge between two corners that lies nearest to a place, within so many metres; null where none does. */
export function edgeNear(point: Point, changes: readonly Change[], reach: number): EdgeOf | null {
	const scale = localScale(point.lat);
	let [best, least]: [EdgeOf | null, number] = [null, reach];
	for (const [change, { geometry }] of changes.entries()) {
		for (const [polygon, rings] of (geometry?.coordinates ?? []).entries()) {
			for (const [ring, closed] of rings.entries()) {
				for (let from = 0; from + 1 < closed.length; from++) {
					const [a, b] = [closed[from] ?? [], closed[from + 1] ?? []];
					const off = metresBetween(point, nearestOnSegment(point, a, b, scale));
					if (off < least) [best, least] = [{ change, polygon, ring, from, to: (from + 1) % (closed.length - 1) }, off];
				}
			}
		}
	}
	return best;
}

/** The edge made longer so that it reaches over another of its ring, the shorter way round; the other one where that lies on another ring. */
export function edgeOver(edge: EdgeOf, other: EdgeOf, ringCorners: number): EdgeOf {
	if (edge.change !== other.change || edge.polygon !== other.polygon || edge.ring !== other.ring) return other;
	const ahead = { ...edge, to: other.to };
	const behind = { ...edge, from: other.from };
	const holds = ({ from, to }: EdgeOf, corner: number) => (corner - from + ringCorners) % ringCorners <= (to - from + ringCorners) % ringCorners;
	if (holds(edge, other.from) && holds(edge, other.to)) return edge;
	const longer = [ahead, behind].filter((each) => each.from !== each.to && holds(each, edge.from) && holds(each, edge.to));
	const [shortest] = longer.sort((a, b) => edgeCorners(a, ringCorners) - edgeCorners(b, ringCorners));
	return shortest ?? other;
}

/** As it is kept with a step: with its corners, so that it is known again whatever becomes of the line. */
export function edgeSaid(change: Pick<Change, 'geometry'>, { polygon, ring, from, to }: Edge): EdgeSaid | null {
	const line = edgeLine(change, { polygon, ring, from, to });
	return line && { polygon, ring, from, to, line };
}
