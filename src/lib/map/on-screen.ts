import type { Point } from '#duty';
import type { Camera } from './camera.ts';

/** MapLibre's world is 512 pixels wide at zoom 0. */
const WORLD_PIXELS = 512;

const mercatorX = (lon: number) => lon / 360 + 0.5;
const mercatorY = (lat: number) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);

/** Where a point stands, in pixels of the page to the right of and below the middle of the map. */
export function onScreen({ lon, lat }: Point, { zoom, centre }: Camera): { readonly x: number; readonly y: number } {
	const world = WORLD_PIXELS * 2 ** zoom;
	return { x: (mercatorX(lon) - mercatorX(centre.lon)) * world, y: (mercatorY(lat) - mercatorY(centre.lat)) * world };
}

/** Degrees of longitude that so many pixels of the page are wide. */
export function degreesWide(pixels: number, zoom: number): number {
	return (pixels * 360) / (WORLD_PIXELS * 2 ** zoom);
}

/** The point that stands there: the other way round. */
export function fromScreen({ x, y }: { readonly x: number; readonly y: number }, { zoom, centre }: Camera): Point {
	const world = WORLD_PIXELS * 2 ** zoom;
	const north = mercatorY(centre.lat) + y / world;
	return { lon: (mercatorX(centre.lon) + x / world - 0.5) * 360, lat: (Math.atan(Math.exp((0.5 - north) * 2 * Math.PI)) * 360) / Math.PI - 90 };
}
