import type { Geometry } from 'geojson';

export type PropertyValue = string | number | boolean | null;

export interface ImportFeature {
	readonly properties: Readonly<Record<string, PropertyValue>>;
	/** In the file's own system and axis order; null where the file has a feature without shape. */
	readonly geometry: Geometry | null;
}

export interface EncodingUsed {
	readonly label: string;
	/** What decided: the operator, the .cpg file, the DBF's language byte, or the bytes themselves. */
	readonly by: 'argument' | 'cpg' | 'ldid' | 'bytes';
}

/** Something the operator ought to know: a stable id and what it is about. */
export interface Note {
	readonly id:
		| 'encoding-doubtful' | 'height-dropped' | 'axes-swapped' | 'crs-declared-over-file' | 'hole-without-shell'
		| 'code-generated' | 'code-from-name' | 'merged';
	readonly detail: Readonly<Record<string, string | number>>;
}

/** What a reader makes of a file. */
export interface FileContents {
	readonly ok: true;
	readonly features: readonly ImportFeature[];
	/** EPSG code that the file states; 'unknown' when it states none that we can take. */
	readonly crs: number | 'unknown';
	/** The file's own words for a system that we can't take; null otherwise. */
	readonly foreignCrs: string | null;
	/** DBF text only, else null. */
	readonly encoding: EncodingUsed | null;
	readonly notes: readonly Note[];
}

export type FaultReason =
	| 'empty-file' | 'unknown-format' | 'broken-file' | 'file-too-large' | 'shapefile-not-zipped' | 'shapefile-incomplete' | 'several-shapefiles'
	| 'layer-missing' | 'several-layers' | 'unknown-encoding' | 'no-features' | 'no-polygons' | 'nothing-matched'
	| 'crs-unknown' | 'crs-unsupported' | 'out-of-region' | 'kind-computed' | 'kind-unknown' | 'field-missing' | 'validity' | 'accuracy' | 'unrepairable';

export interface Fault {
	readonly ok: false;
	readonly reason: FaultReason;
	readonly detail: Readonly<Record<string, string | number | readonly string[]>>;
}

export interface ReadOptions {
	/** DBF text, against what the file says. */
	readonly encoding?: string;
	/** The layer of a GeoPackage that has several, or the sheet of a workbook. */
	readonly layer?: string;
	/** Bytes that an archive may unpack to, where less is allowed than to an operator. */
	readonly mostUnpacked?: number;
}

export type ReadResult = FileContents | Fault;

export function fault(reason: FaultReason, detail: Fault['detail'] = {}): Fault {
	return { ok: false, reason, detail };
}

export function contents(features: readonly ImportFeature[], rest: Partial<Omit<FileContents, 'ok' | 'features'>> = {}): ReadResult {
	if (features.length === 0) return fault('no-features');
	return { ok: true, features, crs: 'unknown', foreignCrs: null, encoding: null, notes: [], ...rest };
}
