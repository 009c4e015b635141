import type { Point } from '#duty';
import type { Bounds } from '#geo';
import type { Lang } from '#i18n/server';
import type { Scene, Sheet } from '#mapsheet';
import type { Block } from './flow.ts';

export const LAYOUTS = ['place', 'issue', 'issues', 'unit', 'proposal', 'map'] as const;
export type LayoutId = (typeof LAYOUTS)[number];

/** Of what a series has a page each. */
export const SERIES = ['issues', 'issues-by-district', 'issues-by-unit', 'districts'] as const;
export type SeriesOf = (typeof SERIES)[number];

/** What a sheet shows and tells, whatever kind of file it becomes. */
export interface SheetContent {
	readonly layout: LayoutId;
	readonly title: string;
	readonly subtitle: string;
	/** One map, or two of one extent and scale. */
	readonly maps: readonly [MapContent] | readonly [MapContent, MapContent];
	/** Degrees: the middle of the maps; null = the middle of `around`. */
	readonly centre: Point | null;
	/** What is to be seen whole. */
	readonly around: Bounds | null;
	/** Is it a fault of the sheet when that does not fit? */
	readonly whole?: boolean;
	/** The denominator; null = the largest at which `around` fits. */
	readonly scale: number | null;
	readonly text: readonly Block[];
	/** Told in the key of the first page: what nobody may overlook. */
	readonly warnings: readonly string[];
	/** After the sources: where somebody signs. */
	readonly signatures: boolean;
	/** Of the page that shows the same, as it is now. */
	readonly link: string;
	/** Does the address also say where its map looks? */
	readonly camera?: boolean;
	/** What else the number names beside the link: versions of what is shown. */
	readonly basis: readonly string[];
}

export interface MapContent {
	readonly caption: string;
	readonly scene: Scene;
}

/** How the sheet is to be, and what stands on every sheet. */
export interface SheetAsked {
	readonly sheet: Sheet;
	readonly lang: Lang;
	/** ISO day of which the data are. */
	readonly on: string;
	/** ISO day in China. */
	readonly today: string;
	readonly dataVersion: string;
	readonly approval: string | null;
}
