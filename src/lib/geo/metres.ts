/**
 * Metres on the CGCS2000 ellipsoid, for distances of a district's size. Everything here is local: within 5 km of
 * a point the mid-latitude formula is good to a tenth of a millimetre, so no geodesic solver is shipped to browsers.
 */
import type { Point } from '#duty';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** The CGCS2000 ellipsoid (GB/T 30168): semi-major axis in metres and flattening. */
export const CGCS2000 = { a: 6_378_137, f: 1 / 298.257222101 } as const;

const E2 = CGCS2000.f * (2 - CGCS2000.f);
const E = Math.sqrt(E2);
const SEMI_MINOR = CGCS2000.a * (1 - CGCS2000.f);
const RADIANS = Math.PI / 180;

/** Metres that one degree is worth at a latitude. */
export interface LocalScale {
	/** Metres per degree of longitude. */
	readonly x: number;
	/** Metres per degree of latitude. */
	readonly y: number;
}

/**
 * What a degree is worth on the ellipsoid at a latitude (degrees): the parallel's circle and the meridian's curvature.
 * SQL is given the same two numbers, so that server and browser find the same foot of a perpendicular.
 */
export function localScale(lat: number): LocalScale {
	const sin = Math.sin(lat * RADIANS);
	const w2 = 1 - E2 * sin * sin;
	const normal = CGCS2000.a / Math.sqrt(w2);
	return {
		x: normal * Math.cos(lat * RADIANS) * RADIANS,
		y: (normal * (1 - E2) * RADIANS) / w2
	};
}

/** Metres on the ellipsoid between two positions (degrees): mid-latitude formula, under 1 mm wrong within 5 km. */
export function metresBetween(a: Point, b: Point): number {
	const scale = localScale((a.lat + b.lat) / 2);
	const east = (b.lon - a.lon) * scale.x;
	const north = (b.lat - a.lat) * scale.y;
	// not `hypot`, which guards against numbers that no distance on Earth reaches, and takes ten times as long
	return Math.sqrt(east * east + north * north);
}

/** Degrees: what a degree is worth bends so little over this that Simpson's rule is exact to twelve digits. */
const PANEL = 1;

/** Metres on the ellipsoid along the line from a to b that is straight in degrees, however long it is. */
export function lengthBetween([aLon = NaN, aLat = NaN]: Position, [bLon = NaN, bLat = NaN]: Position): number {
	const [dLon, dLat] = [bLon - aLon, bLat - aLat];
	const perShare = (share: number) => {
		const { x, y } = localScale(aLat + share * dLat);
		return Math.hypot(dLon * x, dLat * y);
	};
	const panels = Math.max(1, Math.ceil(Math.abs(dLat) / PANEL));
	let sum = 0;
	for (let panel = 0; panel < panels; panel++) sum += perShare(panel / panels) + 4 * perShare((panel + 0.5) / panels) + perShare((panel + 1) / panels);
	return sum / 6 / panels;
}

/**
 * The position so many metres east and north of `point`, on the bearing that the line has at its middle.
 * `metresBetween(point, offset(point, e, n))` is `hypot(e, n)`; meant for offsets of at most 5 km.
 */
export function offset(point: Point, eastMetres: number, northMetres: number): Point {
	let lat = point.lat + northMetres / localScale(point.lat).y;
	lat = point.lat + northMetres / localScale((point.lat + lat) / 2).y;
	lat = point.lat + northMetres / localScale((point.lat + lat) / 2).y;
	return { lon: point.lon + eastMetres / localScale((point.lat + lat) / 2).x, lat };
}

/** The nearest position on a line, and how far it is. */
export interface Nearest {
	readonly foot: Point;
	/** Metres on the ellipsoid from the point to the foot. */
	readonly distance: number;
}

/** The position on the segment a-b (straight in degrees) nearest to `point`, in the point's own local metric. */
export function nearestOnSegment(point: Point, a: Position, b: Position, scale = localScale(point.lat)): Point {
	const [aLon = NaN, aLat = NaN] = a;
	const [bLon = NaN, bLat = NaN] = b;
	const dx = (bLon - aLon) * scale.x;
	const dy = (bLat - aLat) * scale.y;
	const along = (point.lon - aLon) * scale.x * dx + (point.lat - aLat) * scale.y * dy;
	const length2 = dx * dx + dy * dy;
	if (along <= 0 || length2 === 0) return { lon: aLon, lat: aLat };
	if (along >= length2) return { lon: bLon, lat: bLat };
	const share = along / length2;
	return { lon: aLon + (bLon - aLon) * share, lat: aLat + (bLat - aLat) * share };
}

/**
 * The position on a line of coordinates (a ring or a line string, degrees) nearest to `point`.
 * The metric is the equirectangular one at the point: its foot is off by under 1e-7 of the distance squared over
 * metres, far below any line's accuracy. Throws when the line has no coordinates.
 */
export function nearestOnLine(point: Point, line: readonly Position[]): Nearest {
	const first = line[0];
	if (!first) throw new Error('nearestOnLine: got a line without coordinates, expected at least one');
	const scale = localScale(point.lat);
	let foot = nearestOnSegment(point, first, first, scale);
	let best = squared(point, foot, scale);
	for (let i = 1; i < line.length; i++) {
		const candidate = nearestOnSegment(point, line[i - 1] ?? first, line[i] ?? first, scale);
		const distance = squared(point, candidate, scale);
		if (distance < best) [foot, best] = [candidate, distance];
	}
	return { foot, distance: metresBetween(point, foot) };
}

function squared(a: Point, b: Point, scale: LocalScale): number {
	return ((b.lon - a.lon) * scale.x) ** 2 + ((b.lat - a.lat) * scale.y) ** 2;
}

/** Square metres on the ellipsoid of a polygon or multipolygon in degrees, holes taken off, whichever way rings run. */
export function areaOf(geometry: Polygon | MultiPolygon): number {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return polygons.reduce((sum, rings) => sum + polygonArea(rings), 0);
}

function polygonArea(rings: readonly Position[][]): number {
	return rings.reduce((sum, ring, i) => sum + Math.abs(ringArea(ring)) * (i === 0 ? 1 : -1), 0);
}

/**
 * Square metres inside one ring (degrees), signed: positive anticlockwise. The integral of the ellipsoid's exact
 * zone area under each edge, edges straight in degrees, by Simpson's rule; counted from the ring's first latitude.
 */
export function ringArea(ring: readonly Position[]): number {
	const base = zoneArea(ring[0]?.[1] ?? 0);
	let sum = 0;
	for (let i = 1; i < ring.length; i++) {
		const [aLon = NaN, aLat = NaN] = ring[i - 1] ?? [];
		const [bLon = NaN, bLat = NaN] = ring[i] ?? [];
		const mean = (zoneArea(aLat) + 4 * zoneArea((aLat + bLat) / 2) + zoneArea(bLat)) / 6 - base;
		sum -= (bLon - aLon) * RADIANS * mean;
	}
	return sum;
}

/** Square metres between the equator and a latitude, per radian of longitude. */
function zoneArea(lat: number): number {
	const sin = Math.sin(lat * RADIANS);
	return (SEMI_MINOR ** 2 / 2) * (sin / (1 - E2 * sin * sin) + Math.atanh(E * sin) / E);
}
