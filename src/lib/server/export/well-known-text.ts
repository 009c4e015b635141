import { ZONES } from '#geo';
import type { ItemsEpsg } from '../store/area-items.ts';

/** Who reads it: Esri's programs know systems by their own names only, all others by the EPSG's. */
export type Dialect = 'esri' | 'ogc';

interface Geographic {
	readonly name: Readonly<Record<Dialect, string>>;
	readonly datum: Readonly<Record<Dialect, string>>;
	readonly spheroid: Readonly<Record<Dialect, string>>;
	readonly flattening: string;
}

const CHINA: Geographic = {
	name: { esri: 'GCS_China_Geodetic_Coordinate_System_2000', ogc: 'China Geodetic Coordinate System 2000' },
	datum: { esri: 'D_China_2000', ogc: 'China_2000' },
	spheroid: { esri: 'CGCS2000', ogc: 'CGCS2000' },
	flattening: '298.257222101'
};
const WORLD: Geographic = {
	name: { esri: 'GCS_WGS_1984', ogc: 'WGS 84' },
	datum: { esri: 'D_WGS_1984', ogc: 'WGS_1984' },
	spheroid: { esri: 'WGS_1984', ogc: 'WGS 84' },
	flattening: '298.257223563'
};

const authority = (code: number, dialect: Dialect) => (dialect === 'ogc' ? `,AUTHORITY["EPSG","${code}"]` : '');

function geographic({ name, datum, spheroid, flattening }: Geographic, epsg: number, dialect: Dialect): string {
	return `GEOGCS["${name[dialect]}",DATUM["${datum[dialect]}",SPHEROID["${spheroid[dialect]}",6378137.0,${flattening}]],`
		+ `PRIMEM["Greenwich",0.0],UNIT["${dialect === 'esri' ? 'Degree' : 'degree'}",0.0174532925199433]${authority(epsg, dialect)}]`;
}

function grid(epsg: number, centralMeridian: number, dialect: Dialect): string {
	const [name, projection, metre] = dialect === 'esri'
		? [`CGCS2000_3_Degree_GK_CM_${centralMeridian}E`, 'Gauss_Kruger', 'Meter']
		: [`CGCS2000 / 3-degree Gauss-Kruger CM ${centralMeridian}E`, 'Transverse_Mercator', 'metre'];
	const values = { false_easting: '500000.0', false_northing: '0.0', central_meridian: `${centralMeridian}.0`, scale_factor: '1.0', latitude_of_origin: '0.0' };
	const asNamed = (key: string) => (dialect === 'esri' ? key.replaceAll(/(^|_)[a-z]/g, (letter) => letter.toUpperCase()) : key);
	const parameters = Object.entries(values).map(([key, value]) => `PARAMETER["${asNamed(key)}",${value}]`);
	return `PROJCS["${name}",${geographic(CHINA, 4490, dialect)},PROJECTION["${projection}"],${parameters.join(',')},UNIT["${metre}",1.0]${authority(epsg, dialect)}]`;
}

/** The definition of a system in well-known text 1: for a .prj file in Esri's words, for a GeoPackage in OGC's. */
export function wellKnownText(epsg: ItemsEpsg, dialect: Dialect): string {
	if (epsg === 4326) return geographic(WORLD, epsg, dialect);
	if (epsg === 4490) return geographic(CHINA, epsg, dialect);
	const zone = Object.values(ZONES).find((each) => each.epsg.bare === epsg);
	if (!zone) throw new Error(`wellKnownText: got EPSG ${epsg}, expected a zone that we know`);
	return grid(epsg, zone.centralMeridian, dialect);
}
