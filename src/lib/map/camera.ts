import type { Point } from '#duty';

/** Where the map looks. It lives in the address's hash: #zoom/lat/lon, as MapLibre writes it. */
export interface Camera {
	readonly zoom: number;
	readonly centre: Point;
}

export const ZOOMS = { min: 7, max: 18 } as const;
/** West, south, east, north: the region that the map can show. */
export const REACH = [104.2, 25, 108.8, 28.2] as const;

/** The camera in a hash; null when there is none or it looks elsewhere. */
export function cameraFrom(hash: string): Camera | null {
	const [zoom = NaN, lat = NaN, lon = NaN, ...rest] = hash.replace(/^#/, '').split('/').map((part) => (part === '' ? NaN : Number(part)));
	const inReach = lon >= REACH[0] && lat >= REACH[1] && lon <= REACH[2] && lat <= REACH[3];
	if (rest.length > 0 || !inReach || !(zoom >= ZOOMS.min && zoom <= ZOOMS.max)) return null;
	return { zoom, centre: { lon, lat } };
}

/** The hash of a camera, with as many digits as its zoom can show. */
export function hashOf({ zoom, centre }: Camera): string {
	const digits = Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10);
	return `#${Number(zoom.toFixed(2))}/${centre.lat.toFixed(digits)}/${centre.lon.toFixed(digits)}`;
}
