import type { AreaKind } from '#duty';
import type { Sort } from '#proposals';

/** Strokes that tell grounds apart on a copy in black and white. */
export type Hatch = 'upright' | 'level' | 'cross';

/** How something looks on paper. */
export interface Look {
	/** Six hexadecimal digits. */
	readonly colour: string;
	/** Of its ground: 0 leaves the paper white. */
	readonly opacity: number;
	/** Of its line, in millimetres. */
	readonly width: number;
	/** Lengths of stroke and gap in millimetres; null: one unbroken line. */
	readonly dash: readonly number[] | null;
	readonly hatch: Hatch | null;
}

const look = (colour: string, opacity: number, width: number, dash: Look['dash'] = null, hatch: Hatch | null = null): Look => ({ colour, opacity, width, dash, hatch });

/** The colours are those of the map on screen (`src/lib/map`), to which a test holds them. In the order in which they are laid. */
export const KIND_LOOKS: Readonly<Record<AreaKind, Look>> = {
	district: look('#5f6368', 0, 0.25),
	'guian-town': look('#7a3fa0', 0, 0.25),
	park: look('#7d4e24', 0.06, 0.2),
	basin: look('#243142', 0, 0.35, [2.4, 0.8, 0.5, 0.8]),
	lake: look('#2f80c3', 0.3, 0.2),
	'zone-quasi': look('#1b7f63', 0.06, 0.25),
	'zone-2': look('#c8620a', 0.08, 0.3),
	'zone-1': look('#c01830', 0.14, 0.35),
	'extent-1000m': look('#0d47c9', 0, 0.3, [1.6, 0.8])
};

export const SORT_LOOKS: Readonly<Record<Sort, Look>> = {
	added: look('#0060a8', 0.28, 0.1, null, 'upright'), removed: look('#c84800', 0.28, 0.1, null, 'level'), changed: look('#5b2a86', 0.28, 0.1, null, 'cross')
};

/** An area that changes stands out from those that stay. */
export const changing = (kind: AreaKind): Look => ({ ...KIND_LOOKS[kind], opacity: kind === 'extent-1000m' ? 0 : 0.32, width: 0.6 });

/** A line in force where another is proposed, and that one. */
export const OLD_LINE: Look = look('#111111', 0, 0.25, [1.2, 0.8]);
export const NEW_LINE: Look = look('#111111', 0, 0.25);
