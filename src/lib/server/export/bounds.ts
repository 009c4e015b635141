import type { MultiPolygon } from 'geojson';

/** [west, south, east, north] in the unit of the positions. */
export type Bounds = readonly [number, number, number, number];

const NOWHERE: Bounds = [Infinity, Infinity, -Infinity, -Infinity];

/** The box around shapes; of none it is inside out. */
export function boundsAround(shapes: readonly MultiPolygon[]): Bounds {
	return shapes.flatMap(({ coordinates }) => coordinates.flat(2)).reduce<Bounds>(
		([west, south, east, north], [x = NaN, y = NaN]) => [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)], NOWHERE
	);
}
