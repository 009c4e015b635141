/** The package has no types of its own. Bounds are west, south, east, north. */
declare module 'lineclip' {
	type Bounds = readonly [number, number, number, number];
	type At = readonly [number, number];
	export function clipPolyline(points: readonly At[], bounds: Bounds): At[][];
	export function clipPolygon(points: readonly At[], bounds: Bounds): At[];
}
