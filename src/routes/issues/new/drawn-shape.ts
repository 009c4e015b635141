import type { Point } from '#duty';
import { areaOf, lengthBetween, readCoordinates, type DrawnShape, type Unread } from '#geo';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

/** What an issue is about: a place, a line, or an area. */
export const SHAPE_KINDS = ['point', 'line', 'polygon'] as const;
export type ShapeKind = (typeof SHAPE_KINDS)[number];

/** The server takes 500 positions, of which the first corner of an area is one twice. */
export const MOST_TAPS = 499;

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
export function shapeOf(kind: ShapeKind, taps: readonly Point[]): DrawnShape | null {
	const positions = taps.map(position);
	if (kind === 'line' && positions.length >= 2) return { type: 'LineString', coordinates: positions };
	const [first] = positions;
	return kind === 'polygon' && first && positions.length >= 3 ? { type: 'Polygon', coordinates: [[...positions, first]] } : null;
}

/** Metres of a line. */
export function lengthOf(positions: readonly Position[]): number {
	return positions.slice(1).reduce((sum, to, index) => sum + lengthBetween(positions[index] ?? to, to), 0);
}

/** Metres of a line, square metres of an area. */
export function measureOf(shape: DrawnShape): number {
	return shape.type === 'LineString' ? lengthOf(shape.coordinates) : areaOf(shape);
}

/** The shape and its points as the map draws them; an area of two corners is shown by the line between them. */
export function drawnOf(kind: ShapeKind, taps: readonly Point[]): FeatureCollection {
	const shape = shapeOf(kind, taps) ?? shapeOf('line', taps);
	const features: Feature[] = taps.map((tap) => ({ type: 'Feature', properties: { led: true }, geometry: { type: 'Point', coordinates: position(tap) } }));
	return { type: 'FeatureCollection', features: shape ? [{ type: 'Feature', properties: {}, geometry: shape }, ...features] : features };
}

/** The points as text, one a line, as they can be typed. */
export function typedOf(taps: readonly Point[]): string {
	return taps.map(({ lon, lat }) => `${lat}, ${lon}`).join('\n');
}

/** What was typed: the points of the lines that can be read, and which cannot, and why. */
export interface Typed {
	readonly points: readonly Point[];
	readonly unread: readonly { readonly line: number; readonly why: Unread['reason'] }[];
}

/** Reads one position a line, as the search box does; empty lines are none. */
export function readTyped(text: string): Typed {
	const lines = text.split('\n').map((each, index) => ({ line: index + 1, text: each.trim() })).filter((each) => each.text !== '');
	const readings = lines.map(({ line, text: each }) => ({ line, reading: readCoordinates(each) }));
	return {
		points: readings.flatMap(({ reading }) => (reading.ok ? [reading.point] : [])),
		unread: readings.flatMap(({ line, reading }) => (reading.ok ? [] : [{ line, why: reading.reason }]))
	};
}
