import type { Item } from '#mapsheet';

/** One page: its size in millimetres, and what is drawn on it. */
export interface Page {
	readonly width: number;
	readonly height: number;
	readonly items: readonly Item[];
}
