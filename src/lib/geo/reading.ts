import type { Point } from '#duty';
import type { CoordinateSystem } from './systems.ts';

export type ReadingForm = 'decimal' | 'degrees-minutes' | 'degrees-minutes-seconds' | 'grid' | 'wkt' | 'geo-uri';

/** How the text was read, in pieces: the interface makes the sentence. */
export interface Echo {
	readonly order: 'lat-lon' | 'lon-lat';
	/** Who said which system it is: the caller, the text itself, the numbers (a zone prefix, or only one zone fits), or nobody. */
	readonly systemBy: 'argument' | 'text' | 'numbers' | 'assumed';
	/** The numbers as read, latitude or northing in `lat`: degrees, minutes, seconds, or one length without zone prefix. */
	readonly lat: readonly string[];
	readonly lon: readonly string[];
	/** Gauss-Krüger only, else null. */
	readonly zone: number | null;
	readonly centralMeridian: number | null;
	/** True when the zone stood before the easting. */
	readonly prefixed: boolean;
}

export interface Read {
	readonly ok: true;
	/** CGCS2000 degrees. */
	readonly point: Point;
	readonly system: CoordinateSystem;
	readonly form: ReadingForm;
	/** Metres: half of the last digit in both directions, and what the change of system adds. */
	readonly accuracy: number;
	readonly echo: Echo;
}

export type ReadingReason =
	| 'empty' | 'unreadable' | 'one-number' | 'too-many-numbers' | 'mixed-kinds' | 'same-axis' | 'labels-contradict'
	| 'fraction-not-last' | 'minutes-range' | 'seconds-range' | 'out-of-region' | 'ambiguous'
	| 'zone-unknown' | 'zone-contradicts' | 'system-contradicts' | 'not-degrees' | 'not-metres';

export interface Unread {
	readonly ok: false;
	readonly reason: ReadingReason;
	/** What the reason is about: the text not understood, the number out of range, the zone typed. */
	readonly detail: Readonly<Record<string, string | number>>;
	/** For `ambiguous`: every reading that lands in the region, for the person to choose from. */
	readonly candidates: readonly Read[];
}

export type Reading = Read | Unread;

export function unread(reason: ReadingReason, detail: Unread['detail'] = {}, candidates: readonly Read[] = []): Unread {
	return { ok: false, reason, detail, candidates };
}
