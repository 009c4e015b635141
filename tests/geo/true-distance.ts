import geodesic from 'geographiclib-geodesic';
import type { MultiPolygon, Polygon, Position } from 'geojson';

const ellipsoid = new geodesic.Geodesic.Geodesic(6_378_137, 1 / 298.257222101);
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Metres between two positions by GeographicLib, which shares no code with ours. */
export function geodesicMetres([aLon = NaN, aLat = NaN]: Position, [bLon = NaN, bLat = NaN]: Position): number {
	return ellipsoid.Inverse(aLat, aLon, bLat, bLon).s12 ?? NaN;
}

/**
 * True distance from positions to the line of a polygon, edges straight in degrees. A crude flat distance only chooses
 * which edges to look at (all within 20 m of the nearest); on each the nearest position is searched with geodesics.
 */
export function distanceTo(geometry: Polygon | MultiPolygon): (position: Position) => number {
	const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
	const edges = rings.flatMap((ring) => ring.slice(1).map((b, i) => [ring[i] ?? [], b] as const));
	return (position) => {
		const crude = edges.map(([a, b]) => crudeMetres(position, a, b));
		const limit = Math.min(...crude) + 20;
		return edges.reduce((best, [a, b], i) => ((crude[i] ?? NaN) > limit ? best : Math.min(best, search(position, a, b))), Infinity);
	};
}

function at(a: Position, b: Position, share: number): Position {
	return [(a[0] ?? NaN) + ((b[0] ?? NaN) - (a[0] ?? NaN)) * share, (a[1] ?? NaN) + ((b[1] ?? NaN) - (a[1] ?? NaN)) * share];
}

function search(position: Position, a: Position, b: Position): number {
	const distance = (share: number) => geodesicMetres(position, at(a, b, share));
	let [low, high] = [0, 1];
	while ((high - low) * geodesicMetres(a, b) > 0.05) {
		const span = (high - low) * GOLDEN;
		if (distance(high - span) < distance(low + span)) high = low + span;
		else low = high - span;
	}
	return Math.min(distance(0), distance((low + high) / 2), distance(1));
}

function crudeMetres([lon = NaN, lat = NaN]: Position, a: Position, b: Position): number {
	const x = 111_320 * Math.cos((lat * Math.PI) / 180);
	const [ax, ay] = [((a[0] ?? NaN) - lon) * x, ((a[1] ?? NaN) - lat) * 110_800];
	const [bx, by] = [((b[0] ?? NaN) - lon) * x, ((b[1] ?? NaN) - lat) * 110_800];
	const [dx, dy] = [bx - ax, by - ay];
	const share = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
	return Math.hypot(ax + dx * share, ay + dy * share);
}
