import type { Point } from '#duty';
import { toGrid } from './gauss-kruger.ts';
import { GRID_SYSTEMS, TRANSFORM_ERROR, ZONES, fromCgcs2000, type CoordinateSystem, type GridSystem } from './systems.ts';

export interface AngleParts {
	readonly hemisphere: 'N' | 'S' | 'E' | 'W';
	readonly degrees: number;
	readonly minutes: number;
	/** Rounded to the digits asked for, and always under 60. */
	readonly seconds: number;
	/** For copying, without words: 26°36′00.000″N. */
	readonly text: string;
}

interface DegreeDescription {
	readonly lon: string;
	readonly lat: string;
	/** Metres that the change of system may add. */
	readonly transformError: number;
}

export interface GridDescription {
	readonly system: GridSystem;
	readonly zone: number;
	readonly centralMeridian: number;
	readonly epsg: number;
	/** Metres, to the centimetre. */
	readonly northing: string;
	/** Metres with the zone in front. */
	readonly easting: string;
	readonly eastingBare: string;
}

export interface PointDescription {
	/** CGCS2000. */
	readonly decimal: DegreeDescription;
	readonly dms: { readonly lon: AngleParts; readonly lat: AngleParts };
	readonly grids: readonly GridDescription[];
	readonly wgs84: DegreeDescription;
	readonly gcj02: DegreeDescription;
	readonly bd09: DegreeDescription;
}

/** Seven decimals of a degree are a centimetre, as are three of a second (3 cm) and two of a metre. */
const DEGREE_DIGITS = 7;
const SECOND_DIGITS = 3;

/** Splits degrees; rounds once, in units of the last digit, so that 59.9999 seconds carry over. */
export function toAngleParts(degrees: number, axis: 'lat' | 'lon', digits: number = SECOND_DIGITS): AngleParts {
	const scale = 10 ** digits;
	const units = Math.round(Math.abs(degrees) * 3600 * scale);
	const hemisphere = axis === 'lat' ? (degrees < 0 ? 'S' : 'N') : degrees < 0 ? 'W' : 'E';
	const whole = Math.floor(units / (3600 * scale));
	const minutes = Math.floor((units - whole * 3600 * scale) / (60 * scale));
	const seconds = (units - whole * 3600 * scale - minutes * 60 * scale) / scale;
	const padded = seconds.toFixed(digits).padStart(digits === 0 ? 2 : digits + 3, '0');
	const text = `${whole}°${String(minutes).padStart(2, '0')}′${padded}″${hemisphere}`;
	return { hemisphere, degrees: whole, minutes, seconds, text };
}

function inDegrees(point: Point, system: Exclude<CoordinateSystem, GridSystem>): DegreeDescription {
	const { lon, lat } = fromCgcs2000(point, system);
	return { lon: lon.toFixed(DEGREE_DIGITS), lat: lat.toFixed(DEGREE_DIGITS), transformError: TRANSFORM_ERROR[system] };
}

function inGrid(point: Point, system: GridSystem): GridDescription {
	const { prefix, centralMeridian, epsg } = ZONES[system];
	const { northing, easting } = toGrid(point.lon, point.lat, centralMeridian);
	const eastingBare = easting.toFixed(2);
	return { system, zone: prefix, centralMeridian, epsg: epsg.prefixed, northing: northing.toFixed(2), easting: `${prefix}${eastingBare.padStart(9, '0')}`, eastingBare };
}

/** One position in every system that readers of an answer use, as text ready for copying; the words are the interface's. */
export function describePoint(point: Point): PointDescription {
	return {
		decimal: inDegrees(point, 'cgcs2000'),
		dms: { lon: toAngleParts(point.lon, 'lon'), lat: toAngleParts(point.lat, 'lat') },
		grids: GRID_SYSTEMS.map((system) => inGrid(point, system)),
		wgs84: inDegrees(point, 'wgs84'),
		gcj02: inDegrees(point, 'gcj02'),
		bd09: inDegrees(point, 'bd09')
	};
}
