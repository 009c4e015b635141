import type { Geometry, Position } from 'geojson';
import { fault, type Fault, type Note } from '../contents.ts';
import { ringsToPolygons } from './shp-rings.ts';

const MAGIC = 9994;
const FILE_HEADER = 100;
const RECORD_HEADER = 8;
const NULL_SHAPE = 0;
/** Plain, with height, with measure. */
const POLYGONS = [5, 15, 25];
const POINTS = [1, 11, 21];
const LINES = [3, 13, 23];
const NAMES: Readonly<Record<number, Geometry['type']>> = {
	8: 'MultiPoint', 18: 'MultiPoint', 28: 'MultiPoint'
};

export interface Shapes {
	/** One for each record; null for a null shape. */
	readonly shapes: readonly (Geometry | null)[];
	readonly notes: readonly Note[];
}

/** Rings of the polygon record, or lines of the line record, whose content begins at `at`; heights and measures, which follow, are left. */
function readRings(view: DataView, at: number, end: number): Position[][] | null {
	if (end - at < 44) return null;
	const parts = view.getInt32(at + 36, true);
	const points = view.getInt32(at + 40, true);
	const first = at + 44 + 4 * parts;
	if (parts < 0 || points < 0 || first + 16 * points > end) return null;
	const starts = Array.from({ length: parts }, (_, index) => view.getInt32(at + 44 + 4 * index, true));
	if (starts.some((start, index) => start < 0 || start > (starts[index + 1] ?? points))) return null;
	return starts.map((start, index) => {
		const stop = starts[index + 1] ?? points;
		return Array.from({ length: stop - start }, (_, offset) => {
			const place = first + 16 * (start + offset);
			return [view.getFloat64(place, true), view.getFloat64(place + 8, true)];
		});
	});
}

/** The point record whose content begins at `at`; a point without coordinates is NaN there. */
function readPoint(view: DataView, at: number): Geometry | null {
	const position = [view.getFloat64(at + 4, true), view.getFloat64(at + 12, true)];
	return position.every(Number.isFinite) ? { type: 'Point', coordinates: position } : null;
}

/**
 * Reads the shapes of a .shp file: polygons, lines and points whole, any other kind only by name, so that the import can say what it left.
 * @returns what is wrong with the file when its lengths don't fit together
 */
export function readShp(bytes: Uint8Array): Shapes | Fault {
	if (bytes.length < FILE_HEADER) return fault('broken-file', { part: '.shp', why: 'too short' });
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (view.getInt32(0) !== MAGIC) return fault('broken-file', { part: '.shp', why: 'wrong magic' });
	const stated = view.getInt32(24) * 2;
	if (stated > bytes.length) return fault('broken-file', { part: '.shp', why: 'cut short', expected: stated, got: bytes.length });
	const shapes: (Geometry | null)[] = [];
	const notes: Note[] = [];
	let at = FILE_HEADER;
	while (at + RECORD_HEADER + 4 <= stated) {
		const start = at + RECORD_HEADER;
		const end = start + view.getInt32(at + 4) * 2;
		if (end <= start || end > bytes.length) return fault('broken-file', { part: '.shp', why: 'record cut short', record: shapes.length + 1 });
		const type = view.getInt32(start, true);
		if (LINES.includes(type)) {
			const lines = readRings(view, start, end);
			if (!lines) return fault('broken-file', { part: '.shp', why: 'record cut short', record: shapes.length + 1 });
			shapes.push({ type: 'MultiLineString', coordinates: lines });
		} else if (POLYGONS.includes(type)) {
			const rings = readRings(view, start, end);
			if (!rings) return fault('broken-file', { part: '.shp', why: 'record cut short', record: shapes.length + 1 });
			const { polygons, orphans } = ringsToPolygons(rings);
			if (orphans > 0) notes.push({ id: 'hole-without-shell', detail: { record: shapes.length + 1, count: orphans } });
			shapes.push({ type: 'MultiPolygon', coordinates: polygons });
		} else if (POINTS.includes(type) && end - start >= 20) shapes.push(readPoint(view, start));
		else if (type === NULL_SHAPE) shapes.push(null);
		else if (NAMES[type]) shapes.push({ type: NAMES[type], coordinates: [] } as Geometry);
		else return fault('broken-file', { part: '.shp', why: 'unknown shape type', type, record: shapes.length + 1 });
		at = end;
	}
	return { shapes, notes };
}
