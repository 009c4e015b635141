import type { Fault, Form, Tally, TextEncodingFound } from '#batch';
import type { MatterId, Point } from '#duty';
import type { DeclaredSystem } from '#geo';
import type { BatchWords, Lang } from '#i18n/batch';
import type { FeatureCollection } from 'geojson';

/** What the page tells its worker and hears from it: all of it can be cloned, none of it is words for people. */
export type Asked =
	| { readonly ask: 'hold'; readonly dataVersion: string }
	| { readonly ask: 'open'; readonly file: File; readonly choice: Choice }
	| { readonly ask: 'run'; readonly matter: MatterId; readonly at: string; readonly lang: Lang }
	| { readonly ask: 'stop' }
	| { readonly ask: 'make'; readonly format: Format };

export type Told =
	| { readonly tell: 'opened'; readonly seen: Seen | null; readonly trouble: Trouble | null }
	| { readonly tell: 'progress'; readonly rows: number; readonly share: number }
	| { readonly tell: 'done'; readonly outcome: Outcome }
	| { readonly tell: 'stopped'; readonly trouble: Trouble | null }
	| { readonly tell: 'made'; readonly format: Format; readonly file: Blob | null; readonly trouble: Trouble | null };

/** What the person has said about the file; null = to be found out. */
export interface Choice {
	readonly lon: string | null;
	readonly lat: string | null;
	readonly system: DeclaredSystem | null;
	readonly encoding: TextEncodingFound | null;
	readonly sheet: string | null;
}
export const NOTHING_CHOSEN: Choice = { lon: null, lat: null, system: null, encoding: null, sheet: null };

/** Why it does not go on: a question that a control answers, a file that is none of ours, or a fault in its text. */
export type Trouble =
	| { readonly kind: 'question'; readonly asks: keyof BatchWords['page']['questions']; readonly detail: Readonly<Record<string, string>> }
	| { readonly kind: 'refused'; readonly why: keyof BatchWords['page']['refusals']; readonly name: string }
	| { readonly kind: 'fault'; readonly fault: Fault };

/** How the position of a row was read: what stands there, and the point in degrees, EPSG:4490, or why there is none. */
export interface PositionRead {
	readonly written: string;
	readonly point: Point | null;
	readonly fault: Fault | null;
}

/** What was understood of a file. */
export interface Seen {
	readonly form: Form;
	/** null where the form has only one. */
	readonly encoding: TextEncodingFound | null;
	/** Sheets that have rows; empty where it is no workbook. */
	readonly sheets: readonly string[];
	readonly sheet: string | null;
	/** Names of columns; empty where the form has none. */
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** The columns that are read as coordinates. */
	readonly lon: string | null;
	readonly lat: string | null;
	readonly readings: readonly PositionRead[];
}

export type Format = Form | 'xlsx' | 'fgb';

export interface Outcome {
	readonly tally: Tally;
	readonly seconds: number;
	/** Places that could be read; of these some are drawn. */
	readonly places: number;
	readonly drawn: FeatureCollection;
	readonly formats: readonly Format[];
}
