import type { Hatch } from './palette.ts';

/** How ground changes: comes into a zone, leaves it, or lies in another one. */
export const CHANGE_SORTS = ['added', 'removed', 'changed'] as const;
export type ChangeSort = (typeof CHANGE_SORTS)[number];

interface ChangeLook {
	/** Six hexadecimal digits. */
	readonly colour: string;
	readonly hatch: Hatch;
}

/** Blue, vermilion and purple differ for every kind of colour vision and in lightness; in grey the strokes tell them apart. */
export const CHANGE_LOOKS: Readonly<Record<ChangeSort, ChangeLook>> = {
	added: { colour: '#0060a8', hatch: 'upright' },
	removed: { colour: '#c84800', hatch: 'level' },
	changed: { colour: '#5b2a86', hatch: 'cross' }
};

export const CHANGE_OPACITY = 0.28;
/** Of the line in force, where another is proposed: the ghost of it. */
export const GHOST = '#111111';
/** Lengths of stroke and gap in line widths. */
export const GHOST_DASH: readonly number[] = [3, 2];
