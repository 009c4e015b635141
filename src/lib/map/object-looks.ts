import type { ObjectKind } from '#objects';

/** How a kind of object looks: told apart by its shape, and by colour besides. */
export interface ObjectLook {
	/** Six hexadecimal digits. */
	readonly colour: string;
	/** The outline of its sign in a square of 20, as SVG has it. */
	readonly sign: string;
}

export const SIGN_SIZE = 20;

export const OBJECT_LOOKS: Readonly<Record<ObjectKind, ObjectLook>> = {
	outfall: { colour: '#8a1c4a', sign: 'M3 4H17L10 17Z' },
	farm: { colour: '#7a4b00', sign: 'M3 9L10 3L17 9V17H3Z' },
	intake: { colour: '#0b4f9c', sign: 'M10 2C14 8 16 10 16 13A6 5.5 0 0 1 4 13C4 10 6 8 10 2Z' },
	village: { colour: '#5b2a86', sign: 'M3 3H17V17H3Z' },
	road: { colour: '#3c4650', sign: 'M2 8H18V12H2Z' },
	bridge: { colour: '#3c4650', sign: 'M2 6H18V14H14V10H6V14H2Z' },
	approval: { colour: '#1b6b3a', sign: 'M10 2L18 10L10 18L2 10Z' },
	station: { colour: '#00666e', sign: 'M7.5 2.5H12.5V7.5H17.5V12.5H12.5V17.5H7.5V12.5H2.5V7.5H7.5Z' },
	other: { colour: '#444444', sign: 'M10 3A7 7 0 1 1 10 17A7 7 0 1 1 10 3Z' }
};

export const OBJECT_KINDS_DRAWN = Object.keys(OBJECT_LOOKS) as readonly ObjectKind[];
