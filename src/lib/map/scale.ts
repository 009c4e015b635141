import { localScale } from '#geo';

/** MapLibre's world is 512 pixels wide at zoom 0. */
const WORLD_PIXELS = 512;
/** A pointer hits within so many pixels of where it is meant, a finger within twice as many. */
const POINTER_PIXELS = 4;

/** Metres on the ground that a pixel of the page is wide, at a latitude (degrees) and a zoom. */
export function metresPerPixel(lat: number, zoom: number): number {
	return (localScale(lat).x * 360) / (WORLD_PIXELS * 2 ** zoom);
}

const STEPS = [1, 2, 5, 10] as const;

/** The nearest of 1, 2, 5 times a power of ten, compared by ratio. */
export function roundFigure(value: number): number {
	const power = 10 ** Math.floor(Math.log10(value));
	const off = (step: number) => Math.abs(Math.log(value / (step * power)));
	const nearest = STEPS.reduce<number>((best, step) => (off(step) < off(best) ? step : best), 1);
	// multiplied out, 0.1 * 5 and the like leave dust behind
	return Number((nearest * power).toPrecision(1));
}

/** The largest 1, 2 or 5 times a power of ten that is not larger. */
export function figureBelow(value: number): number {
	const power = 10 ** Math.floor(Math.log10(value));
	const step = [5, 2, 1].find((each) => each * power <= value * (1 + 1e-12)) ?? 1;
	return Number((step * power).toPrecision(1));
}

/** How exactly a place is meant that was picked at a zoom: metres, a round figure, at least 1. */
export function pickAccuracy(lat: number, zoom: number, finger: boolean): number {
	return Math.max(1, roundFigure(metresPerPixel(lat, zoom) * POINTER_PIXELS * (finger ? 2 : 1)));
}

/** A picked place without more digits than the pick can bear: degrees to 0.1 m. */
export function pickedDegrees(degrees: number): number {
	return Number(degrees.toFixed(6));
}

/** The bar of a scale: a round length that fits into so many pixels. */
export function scaleBar(lat: number, zoom: number, pixels: number): { readonly metres: number; readonly width: number } {
	const each = metresPerPixel(lat, zoom);
	const metres = figureBelow(each * pixels);
	return { metres, width: metres / each };
}
