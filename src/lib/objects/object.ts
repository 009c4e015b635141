import type { Actor, OrganisationId } from '#issues';
import type { LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon } from 'geojson';

/** What stands in the basin that a proposal is counted in, beside issues; `other` is whatever else somebody loads. */
export const OBJECT_KINDS = ['outfall', 'farm', 'intake', 'village', 'road', 'bridge', 'approval', 'station', 'other'] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** Degrees, EPSG:4490. */
export type ObjectGeometry = Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon;

/** One of them, as its source calls it. */
export interface NamedObject {
	/** Its own number within its set; '' where the source gives none. */
	readonly number: string;
	/** '' where the source gives none; one of the two is there. */
	readonly name: string;
	readonly geometry: ObjectGeometry;
}

/** How a set that is loaded came about. */
export interface ObjectSource {
	readonly source: string;
	/** Metres by which a place may be off. */
	readonly accuracy: number;
	/** ISO day of which the data speak. */
	readonly dataDate: string;
	/** ISO day from which on this load holds; an earlier load of the set holds until then. */
	readonly validFrom: string;
}

export const OBJECT_STATES = ['loaded', 'withdrawn'] as const;
export type ObjectState = (typeof OBJECT_STATES)[number];
/** `load` puts objects in the place of those before; `withdraw` says that from a day on the set holds none. */
export const OBJECT_ACTIONS = ['load', 'withdraw'] as const;
export type ObjectAction = (typeof OBJECT_ACTIONS)[number];

/** What a step says beside its note: enough to tell the load again, and to prove its objects. */
export interface ObjectStepDetail extends ObjectSource {
	readonly kind: ObjectKind;
	readonly name: string;
	readonly count: number;
	/** Of the objects as canonical JSON. */
	readonly sha256: string;
}

/** A step that was taken, as it is hashed. */
export interface ObjectStepTaken {
	/** In the chain of all steps, from 1. */
	readonly place: number;
	readonly objectSet: string;
	readonly version: number;
	readonly action: ObjectAction;
	readonly stateBefore: ObjectState | null;
	readonly stateAfter: ObjectState;
	readonly actor: Actor;
	/** ISO 8601 with milliseconds, UTC. */
	readonly at: string;
	readonly note: string;
	readonly detail: ObjectStepDetail;
}

/** One load of a set. */
export interface ObjectLoad extends ObjectSource {
	readonly version: number;
	readonly action: ObjectAction;
	/** ISO day from which on a later load holds in its place; null: none does. Not after `validFrom`: it never holds. */
	readonly validTo: string | null;
	readonly count: number;
	readonly sha256: string;
	readonly note: string;
	readonly by: string;
	readonly organisation: OrganisationId;
	readonly at: string;
	readonly hash: string;
}

/** A set of objects of one kind, with all its loads, the latest first. */
export interface ObjectSet {
	readonly id: string;
	readonly kind: ObjectKind;
	readonly name: string;
	/** Counts the loads: who loads into a stale one is told so. */
	readonly version: number;
	readonly state: ObjectState;
	/** The unit that made the set. */
	readonly organisation: OrganisationId;
	readonly loads: readonly ObjectLoad[];
}
