/** Sheets of ISO 216, millimetres. */
export const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const;
export type PaperSize = (typeof PAPERS)[number];

export const ORIENTATIONS = ['portrait', 'landscape'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** Millimetres from the sheet's upper left corner. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface Sheet {
	readonly paper: PaperSize;
	readonly orientation: Orientation;
}

const SHORT_AND_LONG: Readonly<Record<PaperSize, readonly [number, number]>> = { A4: [210, 297], A3: [297, 420], A2: [420, 594], A1: [594, 841], A0: [841, 1189] };
const GROWTH: Readonly<Record<PaperSize, number>> = { A4: 1, A3: 1.2, A2: 1.5, A1: 1.9, A0: 2.4 };

/** Width and height in millimetres. */
export function sizeOf({ paper, orientation }: Sheet): Pick<Box, 'width' | 'height'> {
	const [short, long] = SHORT_AND_LONG[paper];
	return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/** How much larger text and lines are than on A4: a large sheet hangs on a wall and is read from farther away. */
export const growthOf = ({ paper }: Sheet): number => GROWTH[paper];

/** Millimetres that a pixel of the screen takes: a line of two pixels is as wide as in printed atlases. */
export const pixelOn = (growth: number): number => 0.2 * growth;

/** Do two boxes share any paper? */
export const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
