import type { Geometry, Position } from 'geojson';
import { fault, type Fault, type FileContents, type Note } from './contents.ts';
import { axisOrder, plausibleCrs, toDegrees, type ImportCrs } from './crs.ts';
import { isSupported } from './crs-names.ts';
import type { Rings } from './jts-overlay.ts';

/** The polygons of a geometry, collections opened; null when it holds anything else or nothing. */
export function polygonsOf(geometry: Geometry | null): Rings[] | null {
	if (geometry?.type === 'Polygon') return [geometry.coordinates];
	if (geometry?.type === 'MultiPolygon') return geometry.coordinates;
	if (geometry?.type !== 'GeometryCollection' || geometry.geometries.length === 0) return null;
	const parts = geometry.geometries.map(polygonsOf);
	return parts.every((part) => part !== null) ? parts.flat() : null;
}

export function positionsOf(polygons: readonly Rings[]): Position[] {
	return polygons.flat(2);
}

export function hasHeight(polygons: readonly Rings[]): boolean {
	return polygons.some((rings) => rings.some((ring) => ring.some((position) => position.length > 2)));
}

export interface Transform {
	readonly ok: true;
	readonly crs: ImportCrs;
	readonly by: 'declared' | 'file';
	readonly apply: (polygons: readonly Rings[]) => Rings[];
	readonly notes: readonly Note[];
}

/**
 * The way from the file's system to EPSG:4490: the declared system, else the one that the file states, and only if all
 * positions then land in the region. Never guesses: a fault lists what would fit, for the operator to declare.
 */
export function chooseTransform(file: FileContents, declared: ImportCrs | undefined, positions: readonly Position[]): Transform | Fault {
	const stated = file.crs !== 'unknown' && isSupported(file.crs) ? file.crs : null;
	const crs = declared ?? stated;
	if (crs === null) {
		const would = plausibleCrs(positions).map(String);
		return file.foreignCrs ? fault('crs-unsupported', { crs: file.foreignCrs, fits: would }) : fault('crs-unknown', { fits: would });
	}
	const order = axisOrder(crs, positions);
	if (!order) {
		const [first = []] = positions;
		return fault('out-of-region', { crs: String(crs), first: first.slice(0, 2).join(', '), fits: plausibleCrs(positions).map(String) });
	}
	const convert = toDegrees(crs);
	const swap = order === 'north-first';
	const at = ([x = Number.NaN, y = Number.NaN]: Position) => (swap ? convert(y, x) : convert(x, y));
	const notes: Note[] = swap ? [{ id: 'axes-swapped', detail: { crs: String(crs) } }] : [];
	if (declared && stated && declared !== stated) notes.push({ id: 'crs-declared-over-file', detail: { declared: String(declared), file: stated } });
	return {
		ok: true, crs, by: declared ? 'declared' : 'file', notes,
		apply: (polygons) => polygons.map((rings) => rings.map((ring) => ring.map(at)))
	};
}
