import { REGION, inRegion, toCgcs2000 } from '#geo';
import type { Position } from 'geojson';
import proj4 from 'proj4';
import { isSupported, type SupportedEpsg } from './crs-names.ts';

/** What an operator may declare: the EPSG codes, and the shifted systems that have none. */
export type ImportCrs = SupportedEpsg | 'gcj02' | 'bd09';

/** CGCS2000's flattening is that of GRS 80 to all its digits. */
function gaussKruger(centralMeridian: number, falseEasting: number): string {
	return `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=1 +x_0=${falseEasting} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}

const DEFINITIONS: Readonly<Partial<Record<SupportedEpsg, string>>> = {
	4523: gaussKruger(105, 35_500_000),
	4524: gaussKruger(108, 36_500_000),
	4544: gaussKruger(105, 500_000),
	4545: gaussKruger(108, 500_000),
	4496: gaussKruger(105, 18_500_000),
	4507: gaussKruger(105, 500_000)
};

const GEOGRAPHIC = '+proj=longlat +ellps=GRS80 +no_defs';

export function isDegrees(crs: ImportCrs): boolean {
	return crs === 'gcj02' || crs === 'bd09' || !DEFINITIONS[crs];
}

/** Reads what an operator typed after --crs. */
export function toImportCrs(text: string): ImportCrs | null {
	const name = text.trim().toLowerCase().replace(/^epsg:/u, '');
	if (name === 'gcj02' || name === 'gcj-02') return 'gcj02';
	if (name === 'bd09' || name === 'bd-09') return 'bd09';
	const code = Number(name);
	return isSupported(code) ? code : null;
}

export type ToDegrees = (easting: number, northing: number) => Position;

/**
 * The way from a system to CGCS2000 degrees (EPSG:4490). Takes the east coordinate first, as files have it, whatever
 * the definition of the system says about its axes. WGS 84 is taken as equal.
 */
export function toDegrees(crs: ImportCrs): ToDegrees {
	if (crs === 'gcj02' || crs === 'bd09') {
		return (lon, lat) => {
			const point = toCgcs2000({ lon, lat }, crs);
			return [point.lon, point.lat];
		};
	}
	const definition = DEFINITIONS[crs];
	if (!definition) return (lon, lat) => [lon, lat];
	const converter = proj4(definition, GEOGRAPHIC);
	return (easting, northing) => converter.forward([easting, northing]);
}

/**
 * Which coordinate comes first in a file: east as nearly all files have it, or north as the definitions have it. The
 * region decides; null when neither order lands in it.
 */
export function axisOrder(crs: ImportCrs, positions: readonly Position[]): 'east-first' | 'north-first' | null {
	const convert = toDegrees(crs);
	const lands = (swap: boolean) => positions.every(([first = Number.NaN, second = Number.NaN]) => {
		const [lon = Number.NaN, lat = Number.NaN] = swap ? convert(second, first) : convert(first, second);
		return inRegion({ lon, lat });
	});
	if (lands(false)) return 'east-first';
	return lands(true) ? 'north-first' : null;
}

/** The systems in which positions of unknown system would land in the region: what to offer, never what to take. */
export function plausibleCrs(positions: readonly Position[]): SupportedEpsg[] {
	const candidates: readonly SupportedEpsg[] = [4490, 4523, 4524, 4544, 4545, 4496];
	return candidates.filter((crs) => axisOrder(crs, positions) !== null);
}

export const REGION_TEXT = `${REGION.west}–${REGION.east} E, ${REGION.south}–${REGION.north} N`;
