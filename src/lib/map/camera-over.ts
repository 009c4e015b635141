import type { Bounds } from '#geo';
import { ZOOMS, type Camera } from './camera.ts';
import { onScreen, fromScreen } from './on-screen.ts';

/** How much of the map a box may take. */
const SHARE = 0.8;
/** No nearer than this: a box of a few metres says nothing without what is round it. */
const NEAREST = 15.5;

/** The camera that shows a box in a map of so many pixels. */
export function cameraOver([west, south, east, north]: Bounds, size: { readonly width: number; readonly height: number }): Camera {
	const corner = onScreen({ lon: east, lat: south }, { zoom: 0, centre: { lon: west, lat: north } });
	const zoom = Math.log2(SHARE * Math.min(size.width / Math.max(corner.x, 1e-9), size.height / Math.max(corner.y, 1e-9)));
	const centre = fromScreen({ x: corner.x / 2, y: corner.y / 2 }, { zoom: 0, centre: { lon: west, lat: north } });
	return { zoom: Math.min(NEAREST, Math.max(ZOOMS.min, zoom)), centre };
}
