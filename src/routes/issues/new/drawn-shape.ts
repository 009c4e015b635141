import type { Point } from '#duty';
import { interiorPoint, metresBetween } from '#geo';
import type { Feature, FeatureCollection, Geometry, LineString, Polygon, Position } from 'geojson';

/** What is shown on the map: a place, a line, or an area. */
export type ShapeKind = 'point' | 'line' | 'polygon';

/** What may be logged: the API takes places alone. */
export const OFFERED: readonly ShapeKind[] = ['point'];

const position = ({ lon, lat }: Point): Position => [lon, lat];
const point = ([lon = NaN, lat = NaN]: Position): Point => ({ lon, lat });

/** The kind of a geometry that was drawn here. */
export function kindOf(geometry: Geometry | null): ShapeKind {
	return geometry?.type === 'LineString' ? 'line' : geometry?.type === 'Polygon' ? 'polygon' : 'point';
}

/** The points that were tapped for a geometry. */
export function tapsOf(geometry: Geometry | null): readonly Point[] {
	if (geometry?.type === 'LineString') return geometry.coordinates.map(point);
	return geometry?.type === 'Polygon' ? (geometry.coordinates[0] ?? []).slice(0, -1).map(point) : [];
}

/** The shape through these points; null while there are too few. */
export function shapeOf(kind: ShapeKind, taps: readonly Point[]): LineString | Polygon | null {
	const positions = taps.map(position);
	if (kind === 'line' && positions.length >= 2) return { type: 'LineString', coordinates: positions };
	const [first] = positions;
	return kind === 'polygon' && first && positions.length >= 3 ? { type: 'Polygon', coordinates: [[...positions, first]] } : null;
}

function middleOf({ coordinates }: LineString): Point | null {
	const points = coordinates.map(point);
	const lengths = points.slice(1).map((to, index) => metresBetween(points[index] ?? to, to));
	let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
	for (const [index, length] of lengths.entries()) {
		const [from, to] = [points[index], points[index + 1]];
		if (from && to && left <= length) {
			const share = length === 0 ? 0 : left / length;
			return { lon: from.lon + (to.lon - from.lon) * share, lat: from.lat + (to.lat - from.lat) * share };
		}
		left -= length;
	}
	return points[0] ?? null;
}

/** The spot on a shape that stands for it: the middle of a line, a point well inside an area. */
export function spotOf(shape: LineString | Polygon): Point | null {
	return shape.type === 'LineString' ? middleOf(shape) : interiorPoint(shape);
}

/** The shape and its points as the map draws them. */
export function drawnOf(kind: ShapeKind, taps: readonly Point[]): FeatureCollection {
	const shape = shapeOf(kind, taps);
	const features: Feature[] = taps.map((tap) => ({ type: 'Feature', properties: { led: true }, geometry: { type: 'Point', coordinates: position(tap) } }));
	return { type: 'FeatureCollection', features: shape ? [{ type: 'Feature', properties: {}, geometry: shape }, ...features] : features };
}
