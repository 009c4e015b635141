import type { UnitId } from '#duty';

/** How one scene gives way to the next. */
export const TRANSITIONS = ['none', 'fade', 'push'] as const;
export type Transition = (typeof TRANSITIONS)[number];

/** Who may read a presentation beside its owner: nobody, whoever has signed in, and in addition whoever has its secret link. */
export const SHARINGS = ['private', 'signed-in', 'link'] as const;
export type Sharing = (typeof SHARINGS)[number];

/** Where figures come from; each is worked out of the live data on purpose, and frozen with the scene. */
export const FIGURE_SOURCES = ['issues-by-unit', 'overdue-issues', 'issues-by-state', 'areas-by-kind', 'proposals', 'issues-listed', 'water-quality', 'water-classes'] as const;
export type FigureSource = (typeof FIGURE_SOURCES)[number];

/** The meetings of 四(一), and the review of a change of the zones: presentations that fill themselves from the data. */
export const TEMPLATES = ['quarterly', 'half-yearly', 'zone-review'] as const;
export type TemplateId = (typeof TEMPLATES)[number];

/** What a presentation may hold. Characters, but for `rows`, `columns` and the numbers of things. */
export const LIMITS = { title: 120, text: 1200, note: 4000, scenes: 100, cell: 200, line: 400, rows: 40, columns: 10, facts: 12, legend: 12, sources: 12, address: 2000 } as const;

/** How a kind looked in the picture: frozen with it, since the palette of the map may become another. */
export interface Swatch {
	/** Colours of six hexadecimal digits after a #. */
	readonly fill: string;
	/** 0 to 1. */
	readonly opacity: number;
	readonly stroke: string;
	/** Pixels. */
	readonly width: number;
	/** Pixels of stroke and gap; empty: unbroken. */
	readonly dash: readonly number[];
	/** The strokes of a tile of 12 × 12 pixels, as a path of straight lines; empty: none. */
	readonly hatch: string;
	/** A spot that is round; absent: a rectangle of ground, or a spot that is square. */
	readonly shape?: 'round';
}

export interface LegendRow extends Swatch {
	/** A kind of area, or what else the map draws. */
	readonly kind: string;
	/** In the words of whoever made the scene, as everything that is frozen. */
	readonly name: string;
	readonly illustrative: boolean;
}

/** A line of an answer: what, and how it was answered. */
export interface Fact {
	readonly name: string;
	readonly value: string;
}

export interface PictureRef {
	readonly id: string;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
}

/** What a map showed, kept so that it can be shown without the map: a picture, its legend and scale, the answer, where all of it comes from. */
export interface MapView {
	/** Where the live map shows the same: path, question and camera. */
	readonly address: string;
	/** The ISO day that it speaks of. */
	readonly on: string;
	readonly picture: PictureRef | null;
	/** What it is compared with, under a curtain that is drawn aside. */
	readonly before: PictureRef | null;
	/** Names of the picture before and of this one; empty without a comparison. */
	readonly beforeName: string;
	readonly afterName: string;
	/** A round length of ground, and the share of the picture's width that it takes. */
	readonly scale: { readonly length: string; readonly share: number } | null;
	readonly legend: readonly LegendRow[];
	readonly facts: readonly Fact[];
	readonly sources: readonly string[];
	/** What is shown rests on lines that are not official. */
	readonly illustrative: boolean;
	/** Of the data that were shown; empty where nobody knew it. */
	readonly dataVersion: string;
	/** Who leads at the place that was asked about; null: no place was asked about. */
	readonly lead: readonly UnitId[] | null;
	/** Of a map that the server has drawn: names what it shows beside the areas. Absent: a browser took the picture. */
	readonly basis?: string;
}

export type Cell = string | number;

/** A table of live figures, frozen. */
export interface Figures {
	readonly source: FigureSource;
	/** ISO days: the period, or twice the day that they speak of. */
	readonly from: string;
	readonly to: string;
	/** Of issues that are listed: the filter, as the address of the problem list has it. */
	readonly filter?: string;
	/** When they were worked out: ISO 8601, UTC. */
	readonly at: string;
	readonly caption: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
	/** The column that is drawn as bars; null: none. */
	readonly chart: number | null;
	/** Where they come from, and how they are counted. */
	readonly about: string;
	/** Which part of all rows these are, from 1. */
	readonly page: number;
	/** Rows that come after these. */
	readonly left: number;
}

/** What whoever makes a scene says of it. */
export interface SceneContent {
	/** Unique within its presentation. */
	readonly id: string;
	readonly title: string;
	readonly text: string;
	/** For the speaker alone. */
	readonly note: string;
	readonly transition: Transition;
	/** How long it stands when the presentation runs by itself; null: as long as the others. */
	readonly seconds: number | null;
	readonly view: MapView | null;
	readonly figures: Figures | null;
}

/** A scene as it is kept: with who made it what it is, and when (ISO 8601, UTC). */
export interface Scene extends SceneContent {
	readonly by: string;
	readonly at: string;
}

/** An ordered set of scenes. */
export interface PresentationContent {
	readonly title: string;
	readonly scenes: readonly SceneContent[];
}
