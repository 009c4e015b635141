import type { Geometry, Position } from 'geojson';
import type { ObjectGeometry } from './object.ts';

const isPosition = (value: unknown): value is Position => Array.isArray(value) && value.length >= 2 && value.slice(0, 2).every((each) => typeof each === 'number' && Number.isFinite(each));
const isList = <T>(value: unknown, least: number, of: (each: unknown) => each is T): value is T[] => Array.isArray(value) && value.length >= least && value.every(of);

const isPath = (value: unknown): value is Position[] => isList(value, 2, isPosition);
const isRing = (value: unknown): value is Position[] => isList(value, 3, isPosition);
const isRings = (value: unknown): value is Position[][] => isList(value, 1, isRing);

const SOUND: Readonly<Record<ObjectGeometry['type'], (coordinates: unknown) => boolean>> = {
	Point: isPosition,
	MultiPoint: (all) => isList(all, 1, isPosition),
	LineString: isPath,
	MultiLineString: (all) => isList(all, 1, isPath),
	Polygon: isRings,
	MultiPolygon: (all) => isList(all, 1, isRings)
};

/** The shape, where an object can have it: points, lines or polygons of finite numbers; null for a collection, and for what is none. */
export function objectGeometry(geometry: Geometry | null): ObjectGeometry | null {
	if (!geometry || geometry.type === 'GeometryCollection') return null;
	return SOUND[geometry.type](geometry.coordinates) ? geometry : null;
}

/** Every position of a shape, in its order. */
export function positionsOfObject({ type, coordinates }: ObjectGeometry): readonly Position[] {
	if (type === 'Point') return [coordinates];
	if (type === 'MultiPoint' || type === 'LineString') return coordinates;
	return type === 'MultiPolygon' ? coordinates.flat(2) : coordinates.flat();
}

/** A line of which no two positions differ leads nowhere. */
export function isStill(geometry: ObjectGeometry): boolean {
	const paths = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.type === 'MultiLineString' ? geometry.coordinates : [];
	return paths.some((path) => path.every(([x, y]) => x === path[0]?.[0] && y === path[0]?.[1]));
}

/** The same shape with every position changed. */
export function movedObject(geometry: ObjectGeometry, move: (position: Position) => Position): ObjectGeometry {
	const paths = (all: readonly Position[][]) => all.map((path) => path.map(move));
	switch (geometry.type) {
		case 'Point': return { type: 'Point', coordinates: move(geometry.coordinates) };
		case 'MultiPoint': case 'LineString': return { type: geometry.type, coordinates: geometry.coordinates.map(move) };
		case 'MultiLineString': case 'Polygon': return { type: geometry.type, coordinates: paths(geometry.coordinates) };
		case 'MultiPolygon': return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(paths) };
	}
}
