/** What is drawn on a sheet, as data: whoever writes a file of some kind needs to know nothing of maps. Millimetres from the upper left. */
import type { OnSheet } from './view.ts';

export interface Stroke {
	/** Six hexadecimal digits after a #, as every colour. */
	readonly colour: string;
	readonly width: number;
	/** Lengths of stroke and gap. */
	readonly dash?: readonly number[] | null;
	readonly opacity?: number;
}

/** Lines, or rings that are filled by the even-odd rule. */
export interface PathItem {
	readonly kind: 'path';
	readonly lines: readonly (readonly OnSheet[])[];
	readonly closed: boolean;
	readonly fill?: { readonly colour: string; readonly opacity: number };
	readonly stroke?: Stroke;
}

export interface CircleItem {
	readonly kind: 'circle';
	readonly at: OnSheet;
	readonly radius: number;
	readonly fill?: string;
	readonly stroke?: Stroke;
}

export interface TextItem {
	readonly kind: 'text';
	/** Where its baseline begins. */
	readonly at: OnSheet;
	readonly text: string;
	readonly font: Font;
	readonly colour: string;
	/** A pale rim that keeps it readable over lines. */
	readonly halo?: boolean;
}

/** What lies within rings only. */
export interface ClipItem {
	readonly kind: 'clip';
	readonly rings: readonly (readonly OnSheet[])[];
	readonly items: readonly Item[];
}

export type Item = PathItem | CircleItem | TextItem | ClipItem;

export interface Font {
	/** Points. */
	readonly size: number;
	readonly bold?: boolean;
}

/** How wide a text is, in millimetres. */
export type Measure = (text: string, font: Font) => number;

/** A point of type in millimetres. */
export const POINT = 25.4 / 72;
/** The height of capitals and figures, in sizes of the type. */
const CAP_HEIGHT = 0.72;

/** Where a baseline stands so that text looks centred on a height. */
export const baselineAt = (middle: number, { size }: Font): number => middle + (size * POINT * CAP_HEIGHT) / 2;

/** A line of text that ends, or has its middle, at a place. */
export function alignedText(item: Omit<TextItem, 'kind'>, align: 'left' | 'center' | 'right', measure: Measure): TextItem {
	const width = align === 'left' ? 0 : measure(item.text, item.font);
	return { kind: 'text', ...item, at: [item.at[0] - (align === 'center' ? width / 2 : width), item.at[1]] };
}
