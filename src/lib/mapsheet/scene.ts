import type { AreaKind, Point } from '#duty';
import type { AreaFeature } from '#geo';
import type { ChangeSort, SpotSort } from '#map/looks';
import type { Geometry } from 'geojson';

/** A river, a town or a place of the base map, named in the language of the sheet. */
export interface BaseThing {
	readonly kind: string;
	readonly name: string;
	/** Where it was taken from, and under which licence. */
	readonly source: string;
	readonly geometry: Geometry;
}

/** What a map shows. Degrees, EPSG:4490. */
export interface Scene {
	/** In force on the sheet's day, named in its language. Kinds that are hidden are not among them. */
	readonly areas: readonly AreaFeature[];
	readonly base: readonly BaseThing[];
	/** Ids of areas to set off. */
	readonly highlight?: readonly string[];
	/** Ground that a unit holds. */
	readonly held?: readonly Geometry[];
	/** The place that is asked about. */
	readonly place?: Place | null;
	/** An issue that is a line or an area. */
	readonly drawn?: Geometry | null;
	readonly changes?: Changes;
	/** Issues. */
	readonly spots?: readonly Spot[];
}

/** An issue, as one spot. */
export interface Spot {
	readonly point: Point;
	readonly sort: SpotSort;
	/** Its place in the list that stands beside the map; without one it has no figure. */
	readonly figure?: string;
}

export interface Place {
	readonly point: Point;
	/** Metres; 0 = exactly here. */
	readonly accuracy: number;
	/** The nearest line that would change the answer, with its distance in words. */
	readonly boundary: { readonly foot: Point; readonly distance: string } | null;
}

/** What a proposal changes. */
export interface Changes {
	readonly pieces: readonly { readonly sort: ChangeSort; readonly geometry: Geometry }[];
	/** Changed areas as they are in force, where the map shows them as they would be. */
	readonly ghosts: readonly AreaFeature[];
}

/** What of a scene is seen in a frame: the legend speaks of this and of nothing else. */
export interface Seen {
	readonly kinds: readonly AreaKind[];
	/** Ids of the areas of which ground or line is seen. */
	readonly areas: readonly string[];
	/** Areas that are set off. */
	readonly highlight: boolean;
	readonly rivers: boolean;
	readonly places: boolean;
	readonly held: boolean;
	readonly place: boolean;
	/** The circle within which the true place may be. */
	readonly accuracy: boolean;
	readonly boundary: boolean;
	readonly drawn: boolean;
	readonly changes: readonly ChangeSort[];
	readonly ghosts: boolean;
	readonly spots: readonly SpotSort[];
}
