import type { MultiPolygon, Position } from 'geojson';

/** The corners of a ring, each once: the last is joined to the first. Degrees, EPSG:4490. */
export type OpenRing = readonly Position[];

/** Polygons, each an outline and its holes, whose rings may still lack corners. */
export type OpenShape = readonly (readonly OpenRing[])[];

/** An area as it is being drawn; null: it is taken away and has no line. */
export type DrawnArea = OpenShape | null;

/** A corner by its place: of which area, polygon, ring, and which one in the ring. */
export interface Corner {
	readonly area: number;
	readonly polygon: number;
	readonly ring: number;
	readonly index: number;
}

/** A ring of fewer corners encloses nothing. */
export const FEWEST = 3;

export function openShape({ coordinates }: MultiPolygon): OpenShape {
	return coordinates.map((polygon) => polygon.map((ring) => ring.slice(0, -1)));
}

/** As GeoJSON, without rings that enclose nothing; null where nothing is left. */
export function closedShape(shape: OpenShape): MultiPolygon | null {
	const closed = (ring: OpenRing): Position[] => [...ring, ring[0] ?? []].map((position) => [...position]);
	const polygons = shape.filter(([outline]) => (outline?.length ?? 0) >= FEWEST).map((rings) => rings.filter((ring) => ring.length >= FEWEST).map(closed));
	return polygons.length > 0 ? { type: 'MultiPolygon', coordinates: polygons } : null;
}

/** Has every ring of it enough corners? */
export function isWhole(shape: OpenShape): boolean {
	return shape.length > 0 && shape.every((rings) => rings.length > 0 && rings.every((ring) => ring.length >= FEWEST));
}

export function cornerAt(areas: readonly DrawnArea[], { area, polygon, ring, index }: Corner): Position | null {
	return areas[area]?.[polygon]?.[ring]?.[index] ?? null;
}

/** Every corner of one area, ring after ring. */
export function cornersOf(areas: readonly DrawnArea[], area: number): readonly { readonly corner: Corner; readonly position: Position; readonly next: Position }[] {
	return (areas[area] ?? []).flatMap((rings, polygon) => rings.flatMap((corners, ring) =>
		corners.map((position, index) => ({ corner: { area, polygon, ring, index }, position, next: corners[(index + 1) % corners.length] ?? position }))));
}

/** The areas with each ring of them made another; what stays the same stays the same object. */
export function mapRings(areas: readonly DrawnArea[], change: (ring: OpenRing, at: Omit<Corner, 'index'>) => OpenRing): readonly DrawnArea[] {
	const each = <T>(all: readonly T[], made: (one: T, index: number) => T): readonly T[] => {
		const next = all.map(made);
		return next.some((one, index) => one !== all[index]) ? next : all;
	};
	return each(areas, (shape, area) => shape && each(shape, (rings, polygon) => each(rings, (corners, ring) => change(corners, { area, polygon, ring }))));
}
