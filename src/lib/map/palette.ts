import type { AreaKind, TerritoryId } from '#duty';

/**
 * Strokes that tell a ground apart without colour vision. Zones lie within one another, so their strokes are laid on
 * one grid: the stricter zone's cover those beneath and add more, and the ground never becomes a thicket.
 */
export type Hatch = 'none' | 'rising' | 'dense' | 'cross' | 'upright' | 'level';

/** How a kind looks, on the map and in the legend. There is no national standard for the colours of zones. */
export interface Look {
	/** Of line, hatching and label: six hexadecimal digits. */
	readonly colour: string;
	/** Of the flat fill: 0 leaves the ground as it is. */
	readonly opacity: number;
	readonly hatch: Hatch;
	/** Line width in pixels. */
	readonly width: number;
	/** Lengths of stroke and gap in line widths; null = one unbroken line. */
	readonly dash: readonly number[] | null;
}

/** The one palette. Lines differ in lightness and dash and grounds in hatching, not in colour alone. */
export const LOOKS: Readonly<Record<AreaKind, Look>> = {
	district: { colour: '#5f6368', opacity: 0.55, hatch: 'none', width: 1.6, dash: null },
	'guian-town': { colour: '#7a3fa0', opacity: 0.06, hatch: 'upright', width: 2, dash: null },
	park: { colour: '#7d4e24', opacity: 0.12, hatch: 'level', width: 1.5, dash: null },
	basin: { colour: '#243142', opacity: 0, hatch: 'none', width: 2.2, dash: [5, 1.5, 1, 1.5] },
	lake: { colour: '#2f80c3', opacity: 0.75, hatch: 'none', width: 1.2, dash: null },
	'zone-quasi': { colour: '#1b7f63', opacity: 0.08, hatch: 'rising', width: 1.6, dash: null },
	'zone-2': { colour: '#c8620a', opacity: 0.08, hatch: 'dense', width: 1.8, dash: null },
	'zone-1': { colour: '#c01830', opacity: 0.16, hatch: 'cross', width: 2.2, dash: null },
	'extent-1000m': { colour: '#0d47c9', opacity: 0, hatch: 'none', width: 2.4, dash: [4, 2] }
};

/** The dash of a line that is only illustrative: short strokes and wide gaps, whatever the kind. */
export const ILLUSTRATIVE_DASH: readonly number[] = [2, 1.6];

/** The pale ground of each territory. */
export const TERRITORY_GROUND: Readonly<Record<TerritoryId, string>> = { guiyang: '#f5ecd2', anshun: '#dfeedd', guian: '#ece0f3' };

export const GROUND = '#f3f4f1';
export const WATER = '#5a9bd0';
export const INK = '#1f2933';
export const HALO = '#ffffff';
/** The place that is asked about, and the line to the nearest boundary. */
export const MARK = '#111111';
/** Areas that the answer names. */
export const HIGHLIGHT = '#111111';
/** Ground that a unit or a clause holds. */
export const SHOWN = '#d6006c';

/** Issues as spots: those that are overdue are square, too, and those that are closed are hollow. */
export const SPOT_SORTS = ['closed', 'open', 'overdue'] as const;
export type SpotSort = (typeof SPOT_SORTS)[number];
export const SPOT_COLOURS: Readonly<Record<SpotSort, string>> = { closed: '#5b6770', open: '#0b4f6c', overdue: '#9b1c1c' };
