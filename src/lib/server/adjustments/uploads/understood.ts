import type { AreaKind } from '#duty';
import type { Change, Counterpart, SaidOfShape } from '#proposals';
import type { MultiPolygon } from 'geojson';
import type { EncodingUsed, Note } from '../../import/contents.ts';
import type { ImportCrs } from '../../import/crs.ts';
import type { Fix } from './fit.ts';
import type { SystemChosen } from './system.ts';

export interface UploadOptions {
	readonly crs?: ImportCrs;
	readonly encoding?: string;
	readonly layer?: string;
	/** Of shapes that say no kind. */
	readonly kind?: AreaKind;
	/** Are slivers and misfits against neighbours mended, or only told of? */
	readonly snap: boolean;
	/** Metres within which two lines are taken for one. */
	readonly tolerance: number;
}

/** One area of the file. */
export interface UnderstoodShape {
	/** As the file names it; '' where it does not. */
	readonly name: string;
	/** The features that it is made of, by their places in the file, from 1. */
	readonly features: readonly number[];
	readonly said: SaidOfShape;
	readonly counterpart: Counterpart | null;
	readonly geometry: MultiPolygon;
	readonly vertices: number;
	/** On the ellipsoid. */
	readonly squareMetres: number;
}

/** A feature that is left out. */
export interface LeftOut {
	readonly feature: number;
	readonly name: string;
	readonly why: 'not-a-polygon' | 'no-geometry' | 'no-area' | 'sliver' | 'computed' | 'unchanged';
}

/** What a file was understood to hold. */
export interface Understood {
	readonly ok: true;
	readonly features: number;
	readonly system: Pick<SystemChosen, 'crs' | 'by'>;
	readonly encoding: EncodingUsed | null;
	readonly shapes: readonly UnderstoodShape[];
	/** What was mended. */
	readonly repairs: readonly Fix[];
	/** What could be mended besides, and is not. */
	readonly offers: readonly Fix[];
	readonly left: readonly LeftOut[];
	readonly notes: readonly Note[];
	/** Ready to be proposed: one for each shape. */
	readonly changes: readonly Change[];
}
