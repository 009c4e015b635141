import type { Messages } from '#i18n/server';
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { found, refuse, type Outcome } from '../problem.ts';

export type Shape = LineString | MultiLineString | Polygon | MultiPolygon;

/** How deep the positions of each type lie. */
const DEPTHS: Readonly<Record<Shape['type'], number>> = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };
const MOST_POSITIONS = 20_000;

type Written = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Written => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPosition = (value: unknown): value is Position => Array.isArray(value) && value.length >= 2 && value.slice(0, 2).every(Number.isFinite);

/** The lines or rings at the given depth; null where something else stands there. */
function linesIn(value: unknown, depth: number): Position[][] | null {
	if (!Array.isArray(value) || value.length === 0) return null;
	if (depth === 1) return value.every(isPosition) ? [value.map(([lon = NaN, lat = NaN]) => [lon, lat])] : null;
	const inner = value.map((each: unknown) => linesIn(each, depth - 1));
	return inner.every((lines) => lines !== null) ? inner.flat() : null;
}

const isClosed = (ring: readonly Position[]) => ring.length >= 4 && ring[0]?.join() === ring.at(-1)?.join();

function positionFault(positions: readonly Position[], { problems }: Messages): string | null {
	if (positions.length > MOST_POSITIONS) return problems.tooManyPositions({ got: positions.length, most: MOST_POSITIONS });
	for (const [lon = NaN, lat = NaN] of positions) {
		if (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90) return problems.swapped({ lon: String(lon), lat: String(lat) });
		if (Math.abs(lon) > 180) return problems.range({ got: String(lon), least: -180, most: 180 });
		if (Math.abs(lat) > 90) return problems.range({ got: String(lat), least: -90, most: 90 });
	}
	return null;
}

function shapeFault(type: Shape['type'], lines: readonly Position[][] | null, words: Messages): string | null {
	const expected = (what: keyof Messages['problems']['shapes']) => words.problems.expectedShape({ expected: words.problems.shapes[what] });
	if (!lines) return expected('positions');
	if (type.endsWith('Polygon') && !lines.every(isClosed)) return expected('ring');
	if (type.endsWith('LineString') && lines.some((line) => line.length < 2)) return expected('positions');
	return positionFault(lines.flat(), words);
}

function flat(value: unknown, depth: number): unknown {
	return Array.isArray(value) ? (depth === 0 ? value.slice(0, 2) : value.map((each: unknown) => flat(each, depth - 1))) : value;
}

/** Reads a line or a polygon from GeoJSON, a Feature or a bare geometry; heights are dropped. Whether it crosses itself is not seen here. */
export function readShape(body: unknown, words: Messages): Outcome<Shape> {
	const feature = isObject(body) && body.type === 'Feature';
	const field = feature ? 'geometry' : 'body';
	const given = feature ? (body as Written).geometry : body;
	const type = isObject(given) ? (Object.keys(DEPTHS) as Shape['type'][]).find((each) => each === given.type) : undefined;
	if (!type || !isObject(given)) return refuse([{ field, message: words.problems.expectedShape({ expected: words.problems.shapes.geometry }) }], words);
	const fault = shapeFault(type, linesIn(given.coordinates, DEPTHS[type]), words);
	if (fault !== null) return refuse([{ field: feature ? 'geometry.coordinates' : 'coordinates', message: fault }], words);
	return found({ type, coordinates: flat(given.coordinates, DEPTHS[type]) } as Shape);
}
