import { MATTERS, type MatterId, type Point } from '#duty';

/** What the address of the page says of the issue: `?lon=&lat=&accuracy=&matter=`. */
export interface Begun {
	readonly at: Point | null;
	/** Metres. */
	readonly accuracy: number;
	readonly matter: MatterId | null;
	/** Names the place, so that the same link finds its draft again. Empty without a place. */
	readonly key: string;
}

const MOST_METRES = 10_000;

function degrees(text: string | null, most: number): number | null {
	const value = text === null || text.trim() === '' ? NaN : Number(text);
	return Math.abs(value) <= most ? value : null;
}

/** Reads it; what cannot be read is not said. */
export function begunFrom(search: URLSearchParams): Begun {
	const [lon, lat, accuracy] = [degrees(search.get('lon'), 180), degrees(search.get('lat'), 90), degrees(search.get('accuracy'), MOST_METRES)];
	const at = lon === null || lat === null ? null : { lon, lat };
	return { at, accuracy: Math.max(0, accuracy ?? 0), matter: MATTERS.find((id) => id === search.get('matter')) ?? null, key: at ? `${at.lon},${at.lat}` : '' };
}
