import type { AreaKind } from '#duty';
import { boundsOf, type AreaFeature, type Bounds } from '#geo';
import type { FeatureCollection, Geometry, Position } from 'geojson';

const kept = new WeakMap<AreaFeature, Bounds>();

/** The box round an area, worked out once: every move of the map asks for it. */
function boxOf(area: AreaFeature): Bounds {
	const box = kept.get(area) ?? boundsOf(area);
	kept.set(area, box);
	return box;
}

const meet = (a: Bounds, b: Bounds) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** The kinds of which an area may be in view: its box meets the view. */
export function kindsInView(areas: readonly AreaFeature[], view: Bounds): AreaKind[] {
	return [...new Set(areas.filter((area) => meet(boxOf(area), view)).map(({ properties }) => properties.kind))];
}

const join = (a: Bounds, b: Bounds): Bounds => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];

/** The box round areas; null when there are none. */
export function boundsOfAreas(areas: readonly AreaFeature[]): Bounds | null {
	return areas.map(boxOf).reduce<Bounds | null>((all, box) => (all ? join(all, box) : box), null);
}

function positionsOf(geometry: Geometry): Position[] {
	if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
	const depth = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[geometry.type];
	return depth === 0 ? [geometry.coordinates as Position] : ((geometry.coordinates as unknown[]).flat(depth - 1) as Position[]);
}

/** The box round whatever features; null when there are none. */
export function boundsOfFeatures({ features }: FeatureCollection): Bounds | null {
	const positions = features.flatMap(({ geometry }) => positionsOf(geometry));
	return positions.reduce<Bounds | null>((all, [lon = NaN, lat = NaN]) => (all ? join(all, [lon, lat, lon, lat]) : [lon, lat, lon, lat]), null);
}

/** Does the first box lie within the second? */
export function liesWithin(inner: Bounds, outer: Bounds): boolean {
	return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}
