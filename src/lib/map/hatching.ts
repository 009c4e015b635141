import type { Hatch } from './palette.ts';

/** A picture for MapLibre: RGBA, rows from the top. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8ClampedArray;
}

/** Pixels after which the strokes repeat: the tiles of all hatchings lie on one grid. */
export const HATCH_TILE = 12;

/** Strokes of one direction: their course, and how many pixels lie between them along an edge of the tile. */
export interface Strokes {
	readonly course: 'rising' | 'falling' | 'upright' | 'level';
	readonly every: number;
}

const STROKES: Readonly<Record<Hatch, readonly Strokes[]>> = {
	none: [],
	rising: [{ course: 'rising', every: 12 }],
	dense: [{ course: 'rising', every: 6 }],
	cross: [{ course: 'rising', every: 6 }, { course: 'falling', every: 12 }],
	upright: [{ course: 'upright', every: 12 }],
	level: [{ course: 'level', every: 12 }]
};

const STROKE = 1.2;
const INK_ALPHA = 150;
/** How much of the ground beneath a stroke hides, 0 to 1. */
export const HATCH_OPACITY = INK_ALPHA / 255;

/** The strokes of a hatching, for whoever draws them as lines. */
export const strokesOf = (hatch: Hatch): readonly Strokes[] => STROKES[hatch];

/** Where the pixel lies across the strokes, in pixels along the edge. */
const ALONG_EDGE: Readonly<Record<Strokes['course'], (x: number, y: number) => number>> = {
	rising: (x, y) => x + y, falling: (x, y) => x - y, upright: (x) => x, level: (_, y) => y
};

/** How much of the pixel a stroke covers, 0 to 1. */
function ink({ course, every }: Strokes, x: number, y: number): number {
	const along = ALONG_EDGE[course](x, y);
	const slant = course === 'rising' || course === 'falling' ? Math.SQRT2 : 1;
	const off = Math.abs(along - Math.round(along / every) * every) / slant;
	return Math.min(1, Math.max(0, STROKE / 2 + 0.5 - off));
}

/**
 * The tile that a hatching is laid with.
 *
 * @param colour six hexadecimal digits after a #
 * @param ratio device pixels per pixel of the page
 */
export function hatchPicture(hatch: Hatch, colour: string, ratio = 1): Picture {
	const size = HATCH_TILE * ratio;
	const data = new Uint8ClampedArray(size * size * 4);
	const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
	for (let pixel = 0; pixel < size * size; pixel++) {
		const [x, y] = [(pixel % size) / ratio, Math.floor(pixel / size) / ratio];
		const cover = Math.max(0, ...STROKES[hatch].map((strokes) => ink(strokes, x, y)));
		data.set([...rgb, Math.round(cover * INK_ALPHA)], pixel * 4);
	}
	return { width: size, height: size, data };
}

function pathOf({ course, every }: Strokes): string {
	const t = HATCH_TILE;
	const starts = Array.from({ length: (2 * t) / every + 1 }, (_, i) => i * every);
	const from = { rising: (at: number) => `M${at} 0L${at - t} ${t}`, falling: (at: number) => `M${at - t} 0L${at} ${t}`, upright: (at: number) => `M${at} 0V${t}`, level: (at: number) => `M0 ${at}H${t}` };
	return starts.map(from[course]).join('');
}

/** The same hatching as a path of an SVG tile, for the legend. */
export function hatchPath(hatch: Hatch): string {
	return STROKES[hatch].map(pathOf).join('');
}
