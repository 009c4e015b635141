import { AREA_KINDS, inForce, type Area, type KnownKind, type Point } from '#duty';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import type { AreaFeature } from './area-features.ts';
import type { AreaIndex, Foot } from './locate.ts';
import { localScale, nearestOnLine } from './metres.ts';

/** West, south, east, north: degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

interface Held {
	readonly area: Area;
	readonly feature: AreaFeature;
	readonly rings: readonly (readonly Position[])[];
	readonly bounds: Bounds;
}

/** The rings of an area, of every part of it, holes included. */
export function ringsOf({ geometry }: AreaFeature): readonly (readonly Position[])[] {
	return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** The box round an area, in degrees. */
export function boundsOf(feature: AreaFeature): Bounds {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lon = NaN, lat = NaN] of ringsOf(feature).flat()) {
		[west, south] = [Math.min(west, lon), Math.min(south, lat)];
		[east, north] = [Math.max(east, lon), Math.max(north, lat)];
	}
	return [west, south, east, north];
}

function withinBounds([west, south, east, north]: Bounds, { lon, lat }: Point, beyondX = 0, beyondY = 0): boolean {
	return lon >= west - beyondX && lon <= east + beyondX && lat >= south - beyondY && lat <= north + beyondY;
}

/** Does the area cover the point, its line included? Robust: the side of a line is never decided by rounding. */
function covers({ bounds, feature }: Held, point: Point): boolean {
	// the box is exact, a position on the line is a position in the box
	return withinBounds(bounds, point) && booleanPointInPolygon([point.lon, point.lat], feature.geometry);
}

function footWithin(held: Held, point: Point, metres: number): Foot | null {
	const scale = localScale(point.lat);
	if (!withinBounds(held.bounds, point, metres / scale.x, metres / scale.y)) return null;
	// measured in the plane of the point, as the server does, so that both let in the same lines at the rim
	const fromPoint = ({ lon, lat }: Point) => Math.hypot((lon - point.lon) * scale.x, (lat - point.lat) * scale.y);
	let best: Point | null = null;
	for (const ring of held.rings) {
		const { foot } = nearestOnLine(point, ring);
		if (!best || fromPoint(foot) < fromPoint(best)) best = foot;
	}
	return best && fromPoint(best) <= metres ? { area: held.area, foot: best } : null;
}

/** The kinds of which there is an area among these, sorted, and whether any of it is only illustrative. */
export function knownKinds(areas: readonly Area[]): readonly KnownKind[] {
	return [...AREA_KINDS].sort().flatMap((kind) => {
		const ofKind = areas.filter((area) => area.kind === kind);
		return ofKind.length > 0 ? [{ kind, illustrative: ofKind.some(({ illustrative }) => illustrative) }] : [];
	});
}

/**
 * Looks areas up in memory, in a browser with the network gone. The answers are those of PostGIS: the same lines,
 * straight in degrees; covered means inside or on the line.
 */
export function turfIndex(features: readonly AreaFeature[]): AreaIndex {
	const held: readonly Held[] = features
		.map((feature) => ({ area: feature.properties, feature, rings: ringsOf(feature), bounds: boundsOf(feature) }))
		.sort((a, b) => (a.area.id < b.area.id ? -1 : 1));
	const on = (date: string) => held.filter(({ area }) => inForce(area, date));
	return {
		covering(points, date) {
			const inForce = on(date);
			const at = (point: Point) => inForce.filter((each) => covers(each, point)).map(({ area }) => area);
			return Promise.resolve(points.map(at));
		},
		feet(point, metres, date) {
			return Promise.resolve(on(date).flatMap((each) => footWithin(each, point, metres) ?? []));
		},
		kinds: (date) => Promise.resolve(knownKinds(on(date).map(({ area }) => area)))
	};
}
