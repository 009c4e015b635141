import type { Bounds } from '#geo';
import type { Geometry, Position } from 'geojson';

const positionsOf = (geometry: Geometry): Position[] => {
	if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
	const depth = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[geometry.type];
	return depth === 0 ? [geometry.coordinates as Position] : ((geometry.coordinates as unknown[]).flat(depth - 1) as Position[]);
};

/** The box of degrees round shapes, of which there is one at least. */
export function boundsOfGeometries(shapes: readonly Geometry[]): Bounds {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lon = NaN, lat = NaN] of shapes.flatMap(positionsOf)) [west, south, east, north] = [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)];
	return [west, south, east, north];
}
