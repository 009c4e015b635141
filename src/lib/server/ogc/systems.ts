import type { ItemsEpsg } from '../store/area-items.ts';

/** A coordinate system by the address that OGC gives it, with the order of its axes as its definition has it. */
export interface System {
	readonly uri: string;
	readonly epsg: ItemsEpsg;
	readonly northFirst: boolean;
	/** What is far from the data is cut off before it is projected: [west, south, east, north] in the system's own unit. */
	readonly domain: readonly [number, number, number, number];
	readonly degrees: boolean;
}

const EPSG = 'http://www.opengis.net/def/crs/EPSG/0/';
const WORLD = [-180, -90, 180, 90] as const;
/** Metres about a central meridian, where the projection is well defined: some 15 degrees of longitude either way. */
const AROUND_MERIDIAN = [-1_000_000, 0, 2_000_000, 9_000_000] as const;

export const CRS84: System = { uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84', epsg: 4326, northFirst: false, domain: WORLD, degrees: true };

/** In which areas are stored. */
export const CGCS2000: System = { uri: `${EPSG}4490`, epsg: 4490, northFirst: true, domain: WORLD, degrees: true };

const grid = (epsg: 4544 | 4545): System => ({ uri: EPSG + epsg, epsg, northFirst: true, domain: AROUND_MERIDIAN, degrees: false });

/** Every system that is read and answered, the usual one first. */
export const SYSTEMS: readonly System[] = [
	CRS84, CGCS2000, { uri: `${EPSG}4326`, epsg: 4326, northFirst: true, domain: WORLD, degrees: true }, grid(4544), grid(4545)
];
