import { MATTERS, type MatterId } from '#duty';
import type { Lang } from '#i18n/server';

/** A question about one place, in the form in which programs send it. */
export interface PlainQuestion {
	/** Degrees, EPSG:4490. */
	readonly lon: number;
	readonly lat: number;
	/** Metres. */
	readonly accuracy: number;
	/** null: all. */
	readonly matter: MatterId | null;
	/** null: not asked for. */
	readonly lang: Lang | null;
}

const NUMBER = /^-?\d{1,5}(\.\d{1,17})?$/;
const KNOWN_MATTERS = new Map<string, MatterId>(MATTERS.map((matter) => [matter, matter]));

/** One number within limits, both included; NaN: something else stands there. */
function numberWithin(text: string | undefined, least: number, most: number): number {
	if (text === undefined || !NUMBER.test(text)) return NaN;
	const value = Number(text);
	return value >= least && value <= most ? value : NaN;
}

/** The parameters of an address, or null where one stands twice or is none of ours. */
function parted(search: string): Partial<Record<'lon' | 'lat' | 'accuracy' | 'matter' | 'lang', string>> | null {
	const found: Partial<Record<'lon' | 'lat' | 'accuracy' | 'matter' | 'lang', string>> = {};
	for (let from = 0; from < search.length;) {
		const next = search.indexOf('&', from);
		const to = next < 0 ? search.length : next;
		const equals = search.indexOf('=', from);
		if (equals < 0 || equals > to) return null;
		const name = search.slice(from, equals);
		if (name !== 'lon' && name !== 'lat' && name !== 'accuracy' && name !== 'matter' && name !== 'lang') return null;
		if (found[name] !== undefined) return null;
		found[name] = search.slice(equals + 1, to);
		from = to + 1;
	}
	return found;
}

/**
 * Reads what stands behind the `?` of an address where it is written plainly. null is no refusal: whoever reads all
 * spellings, and says what is wrong, has to read it.
 */
export function plainQuestion(search: string): PlainQuestion | null {
	const texts = parted(search);
	if (!texts) return null;
	const [lon, lat] = [numberWithin(texts.lon, -180, 180), numberWithin(texts.lat, -90, 90)];
	const accuracy = texts.accuracy === undefined ? 0 : numberWithin(texts.accuracy, 0, 10_000);
	const matter = texts.matter === undefined ? null : KNOWN_MATTERS.get(texts.matter);
	const { lang = null } = texts;
	if (Number.isNaN(lon + lat + accuracy) || matter === undefined || !(lang === null || lang === 'zh' || lang === 'en')) return null;
	return { lon, lat, accuracy, matter, lang };
}

/** Lower-case names of the headers on which an answer may hang, by their length. */
const WEIGHED = new Map([[6, ['accept', 'cookie']], [13, ['if-none-match']], [15, ['accept-encoding']]]);

/** Do the headers (name and value in turn) ask for the answer just as it is: any type, no language chosen before, nothing held already, not compressed? */
export function asksPlainly(rawHeaders: readonly string[]): boolean {
	for (let i = 0; i < rawHeaders.length; i += 2) {
		const name = rawHeaders[i] ?? '';
		if (!WEIGHED.get(name.length)?.includes(name.toLowerCase())) continue;
		const value = rawHeaders[i + 1];
		if (name.length !== 6 || (value !== '*/*' && value !== 'application/json')) return false;
	}
	return true;
}
