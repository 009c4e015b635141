import { toCgcs2000, type DeclaredSystem } from '#geo';
import type { CutShape } from '#geo/cut';
import type { Position } from 'geojson';
import { looksSwapped } from './decimal.ts';
import { fault, type Fault } from './fault.ts';

export type ShapeRead = { readonly ok: true; readonly shape: CutShape } | { readonly ok: false; readonly fault: Fault };

/** How deep the positions of each type lie. */
const DEPTHS: Readonly<Record<CutShape['type'], number>> = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };
const MOST_POSITIONS = 20_000;

const isPosition = (value: unknown): value is Position => Array.isArray(value) && value.length >= 2 && value.slice(0, 2).every(Number.isFinite);
const isClosed = (ring: readonly Position[]) => ring.length >= 4 && ring[0]?.join() === ring.at(-1)?.join();
const refused = (told: Fault): ShapeRead => ({ ok: false, fault: told });

/** A list of lists, so deep, of positions changed; null where something else stands there. */
function mapped(value: unknown, depth: number, change: (position: Position) => Position): unknown[] | null {
	if (!Array.isArray(value) || value.length === 0) return null;
	const inner = value.map((each: unknown) => (depth > 1 ? mapped(each, depth - 1, change) : isPosition(each) ? change(each) : null));
	return inner.every((each) => each !== null) ? inner : null;
}

const withoutHeight = ([lon = NaN, lat = NaN]: Position): Position => [lon, lat];

/** The lines or rings of a shape. */
export function linesOf({ type, coordinates }: CutShape): readonly Position[][] {
	if (type === 'LineString') return [coordinates];
	return type === 'MultiPolygon' ? coordinates.flat() : coordinates;
}

function positionFault(positions: readonly Position[]): Fault | null {
	if (positions.length > MOST_POSITIONS) return fault('coordinates', 'tooManyPositions', { got: positions.length, most: MOST_POSITIONS });
	for (const [lon = NaN, lat = NaN] of positions) {
		if (looksSwapped(lon, lat)) return fault('coordinates', 'swapped', { lon: String(lon), lat: String(lat) });
		if (Math.abs(lon) > 180) return fault('coordinates', 'range', { got: String(lon), least: -180, most: 180 });
		if (Math.abs(lat) > 90) return fault('coordinates', 'range', { got: String(lat), least: -90, most: 90 });
	}
	return null;
}

/** What GeoJSON calls a line or a polygon; whether it is whole is seen when it is read. */
export function isShape(geometry: unknown): geometry is { readonly type: CutShape['type']; readonly coordinates?: unknown } {
	return typeof geometry === 'object' && geometry !== null && 'type' in geometry && typeof geometry.type === 'string' && Object.hasOwn(DEPTHS, geometry.type);
}

/** Reads a line or a polygon from a GeoJSON geometry in degrees; heights are dropped. Whether it crosses itself is not seen here. */
export function readShape(geometry: unknown): ShapeRead {
	if (!isShape(geometry)) return refused(fault('geometry', 'expectedShape', { expected: 'geometry' }));
	const { type } = geometry;
	const coordinates = mapped(geometry.coordinates, DEPTHS[type], withoutHeight);
	if (!coordinates) return refused(fault('coordinates', 'expectedShape', { expected: 'positions' }));
	const shape = { type, coordinates } as CutShape;
	const lines = linesOf(shape);
	if (type.endsWith('Polygon') && !lines.every(isClosed)) return refused(fault('coordinates', 'expectedShape', { expected: 'ring' }));
	if (lines.some((line) => line.length < 2)) return refused(fault('coordinates', 'expectedShape', { expected: 'positions' }));
	const wrong = positionFault(lines.flat());
	return wrong ? refused(wrong) : { ok: true, shape };
}

/** A shape with each of its positions changed. */
export function mapPositions(shape: CutShape, change: (position: Position) => Position): CutShape {
	return { type: shape.type, coordinates: mapped(shape.coordinates, DEPTHS[shape.type], change) } as CutShape;
}

/** A shape in CGCS2000, from the system that the person declares; what is not declared as shifted is taken as it stands. */
export function unshifted(shape: CutShape, system: DeclaredSystem | undefined): CutShape {
	if (system !== 'gcj02' && system !== 'bd09') return shape;
	return mapPositions(shape, ([lon = NaN, lat = NaN]) => {
		const point = toCgcs2000({ lon, lat }, system);
		return [point.lon, point.lat];
	});
}
