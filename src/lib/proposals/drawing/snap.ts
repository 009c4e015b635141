import type { Point } from '#duty';
import { localScale, metresBetween, nearestOnSegment } from '#geo';
import type { Position } from 'geojson';

export interface Snapped {
	readonly position: Position;
	/** On a corner, or on an edge between two. */
	readonly on: 'corner' | 'edge';
	/** Metres. */
	readonly distance: number;
}

type Ring = readonly Position[];
const boxes = new WeakMap<Ring, readonly [number, number, number, number]>();

/** The box round a ring, worked out once: every move of the pointer asks for it. */
function boxOf(ring: Ring): readonly [number, number, number, number] {
	const kept = boxes.get(ring);
	if (kept) return kept;
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lon = NaN, lat = NaN] of ring) [west, south, east, north] = [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)];
	const box = [west, south, east, north] as const;
	boxes.set(ring, box);
	return box;
}

/**
 * Where a point clings to: the nearest corner within reach, else the nearest place on an edge; null where nothing is.
 * A corner goes before an edge, since only there do two areas share a place exactly.
 * @param rings degrees; whether the first corner is repeated at the end or not, the last is joined to the first
 * @param reach metres
 */
export function nearestLine(point: Point, rings: readonly Ring[], reach: number): Snapped | null {
	const scale = localScale(point.lat);
	const [wide, high] = [reach / scale.x, reach / scale.y];
	let corner: Snapped | null = null;
	let edge: Snapped | null = null;
	for (const ring of rings) {
		const [west, south, east, north] = boxOf(ring);
		if (point.lon < west - wide || point.lon > east + wide || point.lat < south - high || point.lat > north + high) continue;
		for (const [index, position] of ring.entries()) {
			const [lon = NaN, lat = NaN] = position;
			const distance = metresBetween(point, { lon, lat });
			if (distance <= reach && distance < (corner?.distance ?? Infinity)) corner = { position, on: 'corner', distance };
			const foot = nearestOnSegment(point, position, ring[(index + 1) % ring.length] ?? position, scale);
			const off = metresBetween(point, foot);
			if (off <= reach && off < (edge?.distance ?? Infinity)) edge = { position: [foot.lon, foot.lat], on: 'edge', distance: off };
		}
	}
	return corner ?? edge;
}
