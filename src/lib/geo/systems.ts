import type { Point } from '#duty';
import gcoord from 'gcoord';

/** Systems in degrees. CGCS2000 (EPSG:4490) is ours; GCJ-02 and BD-09 are only ever used when somebody declares them. */
export const DEGREE_SYSTEMS = ['cgcs2000', 'wgs84', 'gcj02', 'bd09'] as const;
export type DegreeSystem = (typeof DEGREE_SYSTEMS)[number];

/** Gauss-Krüger zones that reach the region: 3-degree zones 35 and 36, 6-degree zone 18. */
export const GRID_SYSTEMS = ['gk3-35', 'gk3-36', 'gk6-18'] as const;
export type GridSystem = (typeof GRID_SYSTEMS)[number];

export type CoordinateSystem = DegreeSystem | GridSystem;
export type DeclaredSystem = 'auto' | CoordinateSystem;

export interface Zone {
	/** The two digits put before the easting. */
	readonly prefix: number;
	/** Degrees. */
	readonly centralMeridian: number;
	/** With and without zone prefix in the easting. */
	readonly epsg: { readonly prefixed: number; readonly bare: number };
}

export const ZONES: Readonly<Record<GridSystem, Zone>> = {
	'gk3-35': { prefix: 35, centralMeridian: 105, epsg: { prefixed: 4523, bare: 4544 } },
	'gk3-36': { prefix: 36, centralMeridian: 108, epsg: { prefixed: 4524, bare: 4545 } },
	'gk6-18': { prefix: 18, centralMeridian: 105, epsg: { prefixed: 4496, bare: 4507 } }
};

/** Degrees: what is typed must land in here. Wide enough for the province's middle, narrow enough to tell latitude from longitude. */
export const REGION = { west: 104, east: 108.5, south: 25, north: 28 } as const;

/**
 * Metres that a change from each system to CGCS2000 may add. Gauss-Krüger is arithmetic, and exact. WGS 84 differs by epoch and
 * frame: EPSG states 1 m. GCJ-02 and BD-09 have no published definition; 2 m is our allowance for the public formula, not a measurement.
 */
export const TRANSFORM_ERROR: Readonly<Record<CoordinateSystem, number>> = {
	cgcs2000: 0, wgs84: 1, gcj02: 2, bd09: 2, 'gk3-35': 0, 'gk3-36': 0, 'gk6-18': 0
};

export function inRegion(point: Point): boolean {
	return point.lon >= REGION.west && point.lon <= REGION.east && point.lat >= REGION.south && point.lat <= REGION.north;
}

export function isGridSystem(system: string): system is GridSystem {
	return (GRID_SYSTEMS as readonly string[]).includes(system);
}

/** CGCS2000 degrees to degrees of the system. WGS 84 is taken as equal. */
export function fromCgcs2000(point: Point, system: DegreeSystem): Point {
	if (system === 'cgcs2000' || system === 'wgs84') return { lon: point.lon, lat: point.lat };
	const target = system === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09;
	const [lon, lat] = gcoord.transform<[number, number]>([point.lon, point.lat], gcoord.WGS84, target);
	return { lon, lat };
}

/**
 * Degrees of the system to CGCS2000 degrees. The public inverse formulas leave up to 1.6 m, so the forward formula is
 * inverted by iteration: it shifts by half a kilometre and hardly bends, and each step gains some three digits.
 */
export function toCgcs2000(point: Point, system: DegreeSystem): Point {
	if (system === 'cgcs2000' || system === 'wgs84') return { lon: point.lon, lat: point.lat };
	let { lon, lat } = point;
	for (let step = 0; step < 8; step += 1) {
		const reached = fromCgcs2000({ lon, lat }, system);
		lon += point.lon - reached.lon;
		lat += point.lat - reached.lat;
	}
	return { lon, lat };
}
