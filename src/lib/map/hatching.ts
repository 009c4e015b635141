import type { Hatch } from './palette.ts';

/** A picture for MapLibre: RGBA, rows from the top. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8ClampedArray;
}

/** Pixels between strokes; a tile repeats without a seam because it holds exactly one stroke of each direction. */
export const HATCH_TILE = 12;
const STROKE = 1.1;

type Stroke = (x: number, y: number) => number;

const STROKES: Readonly<Record<Exclude<Hatch, 'none'>, readonly Stroke[]>> = {
	rising: [(x, y) => (x + y) / Math.SQRT2],
	falling: [(x, y) => (x - y) / Math.SQRT2],
	cross: [(x, y) => (x + y) / Math.SQRT2, (x, y) => (x - y) / Math.SQRT2],
	upright: [(x) => x],
	level: [(_, y) => y]
};

/** How much of the pixel the stroke covers, 0 to 1: strokes stand a tile apart, measured across them. */
function ink(stroke: Stroke, x: number, y: number, apart: number): number {
	const across = stroke(x, y);
	const off = Math.abs(across - Math.round(across / apart) * apart);
	return Math.min(1, Math.max(0, STROKE / 2 + 0.5 - off));
}

/**
 * The tile that a hatching is laid with.
 *
 * @param colour six hexadecimal digits after a #
 * @param ratio device pixels per pixel of the page
 */
export function hatchPicture(hatch: Exclude<Hatch, 'none'>, colour: string, ratio = 1): Picture {
	const size = HATCH_TILE * ratio;
	const data = new Uint8ClampedArray(size * size * 4);
	const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
	const apart = hatch === 'upright' || hatch === 'level' ? HATCH_TILE : HATCH_TILE / Math.SQRT2;
	for (let pixel = 0; pixel < size * size; pixel++) {
		const [x, y] = [(pixel % size) / ratio, Math.floor(pixel / size) / ratio];
		const cover = Math.max(...STROKES[hatch].map((stroke) => ink(stroke, x, y, apart)));
		data.set([...rgb, Math.round(cover * 170)], pixel * 4);
	}
	return { width: size, height: size, data };
}

/** The same hatching as paths of an SVG tile, for the legend. */
export function hatchPath(hatch: Hatch): string {
	const t = HATCH_TILE;
	const falling = `M0 0L${t} ${t}`;
	const rising = `M0 ${t}L${t} 0`;
	const paths: Readonly<Record<Hatch, string>> = {
		none: '', rising, falling, cross: `${falling}${rising}`, upright: `M${t / 2} 0V${t}`, level: `M0 ${t / 2}H${t}`
	};
	return paths[hatch];
}
