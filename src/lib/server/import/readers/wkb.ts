import type { Geometry, Position } from 'geojson';

/** Type numbers of OGC WKB below 1000; what is no polygon, line or point is only named. */
const TYPES: Readonly<Record<number, Geometry['type']>> = {
	1: 'Point', 2: 'LineString', 3: 'Polygon', 4: 'MultiPoint', 5: 'MultiLineString', 6: 'MultiPolygon', 7: 'GeometryCollection'
};
const POINT = 1;
const LINE = 2;
const POLYGON = 3;
const MULTI_LINE = 5;
const MULTI_POLYGON = 6;

interface Cursor {
	readonly view: DataView;
	at: number;
}

interface Head {
	readonly little: boolean;
	readonly type: number;
	/** Numbers in one position. */
	readonly dimensions: number;
}

/** Both ways to say height and measure: thousands (ISO), high bits (PostGIS). */
function readHead(cursor: Cursor): Head {
	const little = cursor.view.getUint8(cursor.at) === 1;
	const raw = cursor.view.getUint32(cursor.at + 1, little);
	cursor.at += 5;
	if (raw & 0x2000_0000) cursor.at += 4;
	const thousands = Math.floor((raw & 0x0fff_ffff) / 1000);
	const height = (raw & 0x8000_0000) !== 0 || thousands === 1 || thousands === 3;
	const measure = (raw & 0x4000_0000) !== 0 || thousands === 2 || thousands === 3;
	return { little, type: (raw & 0x0fff_ffff) % 1000, dimensions: 2 + Number(height) + Number(measure) };
}

function readCount(cursor: Cursor, little: boolean): number {
	const count = cursor.view.getUint32(cursor.at, little);
	cursor.at += 4;
	return count;
}

function readPosition({ view, at }: Cursor, { little, dimensions }: Head): Position {
	return Array.from({ length: Math.min(3, dimensions) }, (_, axis) => view.getFloat64(at + 8 * axis, little));
}

function readLine(cursor: Cursor, head: Head): Position[] {
	const line: Position[] = [];
	for (let points = readCount(cursor, head.little); points > 0; points -= 1) {
		line.push(readPosition(cursor, head));
		cursor.at += 8 * head.dimensions;
	}
	return line;
}

/** As many as the count that stands before them says. */
function readParts<T>(cursor: Cursor, { little }: Head, read: () => T): T[] {
	const parts: T[] = [];
	for (let left = readCount(cursor, little); left > 0; left -= 1) parts.push(read());
	return parts;
}

const readRings = (cursor: Cursor, head: Head): Position[][] => readParts(cursor, head, () => readLine(cursor, head));

/**
 * Reads polygons, lines or a point in well-known binary (an empty point has no coordinates); of other types only the name.
 * Throws RangeError when the bytes end too early, Error for a type without name in GeoJSON (curves).
 */
export function readWkb(bytes: Uint8Array): Geometry {
	const cursor: Cursor = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
	const head = readHead(cursor);
	if (head.type === POLYGON) return { type: 'Polygon', coordinates: readRings(cursor, head) };
	if (head.type === LINE) return { type: 'LineString', coordinates: readLine(cursor, head) };
	if (head.type === MULTI_POLYGON) return { type: 'MultiPolygon', coordinates: readParts(cursor, head, () => readRings(cursor, readHead(cursor))) };
	if (head.type === MULTI_LINE) return { type: 'MultiLineString', coordinates: readParts(cursor, head, () => readLine(cursor, readHead(cursor))) };
	if (head.type === POINT) return { type: 'Point', coordinates: readPosition(cursor, head).filter(Number.isFinite) };
	const type = TYPES[head.type];
	if (!type) throw new Error(`geometry type ${head.type}; expected 1 to 7`);
	return (type === 'GeometryCollection' ? { type, geometries: [] } : { type, coordinates: [] }) as Geometry;
}
