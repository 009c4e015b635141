/** EPSG codes that we can take, from the words in which files name a system. */

export const SUPPORTED_EPSG = [4490, 4326, 4523, 4524, 4544, 4545, 4496, 4507] as const;
export type SupportedEpsg = (typeof SUPPORTED_EPSG)[number];

export function isSupported(code: number): code is SupportedEpsg {
	return (SUPPORTED_EPSG as readonly number[]).includes(code);
}

/** "EPSG:4490", "urn:ogc:def:crs:EPSG::4490", "urn:ogc:def:crs:OGC:1.3:CRS84"; null when it is none of these. */
export function epsgFromName(name: string): number | null {
	if (/CRS84/iu.test(name)) return 4326;
	const code = /EPSG\D*(?:[\d.]+[:/]+)?(\d{4,6})$/iu.exec(name.trim());
	return code ? Number(code[1]) : null;
}

function parameter(wkt: string, name: string): number | null {
	const found = new RegExp(`"${name}"\\s*,\\s*(-?[\\d.]+(?:e[+-]?\\d+)?)`, 'iu').exec(wkt);
	return found ? Number(found[1]) : null;
}

const DATUM = /DATUM\s*\[\s*"([^"]+)"/iu;
const CGCS2000 = /china[ _]*(?:geodetic[ _]*coordinate[ _]*system[ _]*)?2000|cgcs[ _]*2000/iu;
const WGS84 = /wgs[ _]*(?:19)?84|world[ _]geodetic[ _]system[ _]1984/iu;

function projected(wkt: string): number | null {
	if (!/transverse[ _]mercator|gauss[ _-]*kr(?:u|ü)ger/iu.test(wkt)) return null;
	const meridian = parameter(wkt, 'Central_Meridian') ?? parameter(wkt, 'Longitude of natural origin');
	const easting = parameter(wkt, 'False_Easting');
	const scale = parameter(wkt, 'Scale_Factor') ?? parameter(wkt, 'Scale factor at natural origin') ?? 1;
	if (scale !== 1) return null;
	const grid = `${meridian}/${easting}`;
	const codes: Readonly<Record<string, SupportedEpsg>> = {
		'105/35500000': 4523, '108/36500000': 4524, '105/500000': 4544, '108/500000': 4545, '105/18500000': 4496
	};
	return codes[grid] ?? null;
}

/**
 * The EPSG code of a WKT (as in a .prj file): by what it defines rather than by what it is called, as the names differ
 * from program to program. Datum, projection, meridian, false easting and scale must all fit.
 * @returns null for any other system: Xi'an 80 and Beijing 54 can't be changed to CGCS2000 without secret parameters
 */
export function epsgFromWkt(wkt: string): number | null {
	const datum = DATUM.exec(wkt)?.[1] ?? '';
	const isProjected = /^\s*(?:PROJCS|PROJCRS|PROJECTEDCRS)\b/iu.test(wkt);
	if (CGCS2000.test(datum)) return isProjected ? projected(wkt) : 4490;
	if (WGS84.test(datum) || /ENSEMBLE\s*\[\s*"World Geodetic System 1984/iu.test(wkt)) return isProjected ? null : 4326;
	return null;
}
