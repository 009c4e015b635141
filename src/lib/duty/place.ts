import type { AreaKind, TerritoryId } from './vocabulary.ts';

/** A position: degrees, longitude and latitude in CGCS2000 (EPSG:4490), no height. */
export interface Point {
	readonly lon: number;
	readonly lat: number;
}

/** An area as the core needs it: what it is and how good it is, never its shape. */
export interface Area {
	readonly id: string;
	readonly kind: AreaKind;
	/** Official code where there is one (district: six digits), else a short name in ASCII. */
	readonly code: string;
	readonly name: string;
	readonly nameEn: string;
	/** The territory that the area belongs to; null where it crosses territories (lakes, zones, basin). */
	readonly territory: TerritoryId | null;
	readonly version: number;
	/** ISO date, first day in force. */
	readonly validFrom: string;
	/** ISO date, first day no longer in force; null while in force. */
	readonly validTo: string | null;
	readonly source: string;
	readonly licence: string;
	/** Metres: how far the drawn line may be from the true one. */
	readonly accuracy: number;
	/** True while the line is a schematic drawing and no official data. */
	readonly illustrative: boolean;
}

/** A stretch of area line near the point, and what covers the ground just past it. */
export interface Crossing {
	/** Metres on the ellipsoid from the point to `foot`. */
	readonly distance: number;
	readonly foot: Point;
	/** Ids of the areas whose line passes through `foot`, sorted. */
	readonly areas: readonly string[];
	/** The areas covering the sampled positions just past the line; equal ones once. */
	readonly beyond: readonly (readonly Area[])[];
}

/** A kind that the data in force hold, and whether any area of it is only illustrative. */
export interface KnownKind {
	readonly kind: AreaKind;
	readonly illustrative: boolean;
}

/** Where a point lies: everything about geometry that the duty table may ask. */
export interface Place {
	readonly point: Point;
	/** Metres: the radius within which the true position lies. */
	readonly accuracy: number;
	/** Areas that cover the point, their line included. */
	readonly covering: readonly Area[];
	/** Lines within reach, nearest first. */
	readonly crossings: readonly Crossing[];
	/** The areas covering positions sampled on the rim of the accuracy circle; equal ones once. */
	readonly around: readonly (readonly Area[])[];
	/** Kinds of which the data in force hold at least one area; of the others nothing is known. */
	readonly known: readonly KnownKind[];
}

/** A place well inside its areas: nothing is asked about lines or accuracy, all that is covered alike answers alike. */
export function insideOf(covering: readonly Area[], known: Place['known']): Place {
	return { point: { lon: 0, lat: 0 }, accuracy: 0, covering, crossings: [], around: [], known };
}
