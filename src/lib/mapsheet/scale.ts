import { figureBelow } from '#map/looks';
import type { Box } from './paper.ts';

/** Denominators that readers of Chinese maps know, and those between them that save a sheet. */
export const SCALES = [5_000, 10_000, 25_000, 50_000, 75_000, 100_000, 150_000, 200_000, 250_000] as const;
export const LARGEST_SCALE = 5_000;
export const SMALLEST_SCALE = 250_000;

/** Of a side that the ground takes at most, so that nothing lies on the frame. */
const FILLED = 0.9;

/** The largest of our scales at which ground of a size fits into a frame; the smallest when none does. @param ground metres */
export function scaleFitting(ground: { readonly width: number; readonly height: number }, frame: Box): number {
	const needed = 1000 * Math.max(ground.width / frame.width, ground.height / frame.height) / FILLED;
	return SCALES.find((scale) => scale >= needed) ?? SMALLEST_SCALE;
}

export interface ScaleBar {
	/** Millimetres from its left end, and the metres that they stand for. */
	readonly ticks: readonly { readonly x: number; readonly metres: number }[];
	readonly width: number;
}

/** A bar of a round length, in as many parts as read well. @param most millimetres that it may take */
export function scaleBar(scale: number, most: number): ScaleBar {
	const metres = figureBelow((most * scale) / 1000);
	const parts = String(metres).startsWith('2') ? 4 : 5;
	const ticks = Array.from({ length: parts + 1 }, (_, index) => {
		const reached = (metres / parts) * index;
		return { x: (reached * 1000) / scale, metres: reached };
	});
	return { ticks, width: (metres * 1000) / scale };
}
