import type { Area } from '#duty';
import type { Grid } from './grid.ts';

/** A coarse cell from this number on is divided, and the rest says which branch; below it names a set of areas. */
export const BRANCH = 0x80000000;
/** A middle cell from this number on is divided, and the rest says which twig of its branch; below it names a set. */
export const TWIG = 0x8000;
/** A fine cell from this number on has lines in it, and the rest says where its leaf lies; below it names a set. */
export const LEAF = 0x8000;

/** The compiled map as it lies in memory and in its file. */
export interface MapParts {
	readonly grid: Grid;
	readonly dataVersion: string;
	/** All areas of the data version, in the order in which sets name them: by id, then version. */
	readonly areas: readonly Area[];
	/** Longitude and latitude of each vertex, arc after arc. */
	readonly vertices: Float64Array;
	readonly arcStarts: Uint32Array;
	readonly arcBounds: Uint16Array;
	readonly bounded: readonly (readonly number[])[];
	readonly coarse: Uint32Array;
	/** 64 to a branch. */
	readonly middle: Uint16Array;
	/** The first twig of each branch. */
	readonly branches: Uint32Array;
	/** 16 to a twig. */
	readonly fine: Uint16Array;
	/** The first leaf of each twig. */
	readonly twigs: Uint32Array;
	/**
	 * Two to a leaf: its nature; then, where one short run of edges passes through, the first edge in the upper 24 bits
	 * and the number of edges in the lower 8, else where its list of runs begins in `runs`.
	 */
	readonly leaves: Uint32Array;
	/**
	 * Three to a nature, which many leaves share: where the sets that can lie there begin among `choices`; which of its
	 * areas cover the corner, a bit each; which of them the one run bounds, a bit each, or 0 for a list of runs.
	 */
	readonly natures: Uint32Array;
	/** List after list: the number of runs; then for each its first edge, the number of edges, and what they bound, a bit each. */
	readonly runs: Uint32Array;
	readonly choices: Uint16Array;
	/** Where the areas of each set begin in `setAreas`, and their number at the end. */
	readonly setStarts: Uint32Array;
	readonly setAreas: Uint16Array;
}
