/** What polygons share, what one has beyond another, and how wide that is: JTS overlay on degrees, measured in metres. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import InteriorPointArea from 'jsts/org/locationtech/jts/algorithm/InteriorPointArea.js';
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js';
import SnapIfNeededOverlayOp from 'jsts/org/locationtech/jts/operation/overlay/snap/SnapIfNeededOverlayOp.js';
import { fromJts, toJts, type JtsGeometry } from './jts.ts';
import { localScale } from './metres.ts';

export type Shape = Polygon | MultiPolygon;

/** What both cover, in degrees; nothing in common is a multipolygon without parts. */
export function intersection(a: Shape, b: Shape): Shape {
	return fromJts(SnapIfNeededOverlayOp.intersection(toJts(a), toJts(b)));
}

/** What `a` covers and `b` does not. */
export function difference(a: Shape, b: Shape): Shape {
	return fromJts(SnapIfNeededOverlayOp.difference(toJts(a), toJts(b)));
}

/** What any of them covers. */
export function union(shapes: readonly Shape[]): Shape {
	const empty: Shape = { type: 'MultiPolygon', coordinates: [] };
	return shapes.reduce<Shape>(
		(sum, shape) => (sum.coordinates.length === 0 ? shape : fromJts(SnapIfNeededOverlayOp.union(toJts(sum), toJts(shape)))),
		empty
	);
}

/** The separate parts of a shape. */
export function pieces(shape: Shape): Polygon[] {
	const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
	return parts.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

/** The holes of a shape, each as a polygon. */
export function holes(shape: Shape): Polygon[] {
	return pieces(shape).flatMap(({ coordinates }) => coordinates.slice(1).map((ring): Polygon => ({ type: 'Polygon', coordinates: [ring] })));
}

/** Whether a circle `metres` across fits into the polygon (degrees): a sliver narrower than that is shrunk to nothing. */
export function isWiderThan(polygon: Polygon, metres: number): boolean {
	const [origin] = polygon.coordinates[0] ?? [];
	const scale = localScale(origin?.[1] ?? 0);
	const flat = polygon.coordinates.map((ring) =>
		ring.map(([lon = NaN, lat = NaN]) => [(lon - (origin?.[0] ?? 0)) * scale.x, (lat - (origin?.[1] ?? 0)) * scale.y])
	);
	const shrunk: JtsGeometry = BufferOp.bufferOp(toJts({ type: 'Polygon', coordinates: flat }), -metres / 2);
	return !shrunk.isEmpty();
}

/** A position well inside a polygon, for putting a finding on the map. */
export function positionInside(polygon: Polygon): Position {
	const { x, y }: { x: number; y: number } = InteriorPointArea.getInteriorPoint(toJts(polygon));
	return [x, y];
}
