import { fold } from './fold.ts';

export type SearchKind = 'place' | 'unit' | 'clause' | 'area' | 'matter';

export interface SearchEntry {
	readonly id: string;
	readonly kind: SearchKind;
	readonly zh: string;
	readonly en: string;
	/** Syllables without tones, a space between them: "bai hua hu". */
	readonly pinyin: string;
	/** The first letters of the syllables: "bhh". */
	readonly initials: string;
	/** CGCS2000 degrees; absent for what has no single place. */
	readonly point?: { readonly lon: number; readonly lat: number };
}

/** How an entry was found, best first. */
const MATCHES = ['exact', 'prefix', 'initials', 'syllables', 'words', 'substring'] as const;
export type Match = (typeof MATCHES)[number];

/** "baihh" and "bhuahu": the query is used up by beginnings of the syllables from `index` on. */
function followsSyllables(query: string, syllables: readonly string[], index: number): boolean {
	if (query === '') return true;
	const syllable = syllables[index];
	if (syllable === undefined) return false;
	for (let length = Math.min(syllable.length, query.length); length > 0; length -= 1) {
		if (syllable.startsWith(query.slice(0, length)) && followsSyllables(query.slice(length), syllables, index + 1)) return true;
	}
	return false;
}

/** Every word of the query begins some word of the name, in any order. */
function beginsWords(query: string, name: string): boolean {
	const names = name.split(/[\s\p{P}]+/u).map(fold);
	const wanted = query.split(/\s+/u).map(fold).filter((word) => word !== '');
	return wanted.length > 0 && wanted.every((word) => names.some((one) => one.startsWith(word)));
}

/** A stretch of pinyin counts only from the beginning of a syllable: "an" is not in "huan". */
function hasSyllables(query: string, syllables: readonly string[]): boolean {
	return syllables.some((_, index) => syllables.slice(index).join('').startsWith(query));
}

function match(entry: SearchEntry, query: string, folded: string): Match | null {
	const syllables = entry.pinyin.split(' ').map(fold).filter((syllable) => syllable !== '');
	const names = [fold(entry.zh), fold(entry.en), syllables.join('')];
	const initials = fold(entry.initials);
	if (names.includes(folded)) return 'exact';
	if (names.some((name) => name.startsWith(folded))) return 'prefix';
	if (initials.startsWith(folded)) return 'initials';
	if (followsSyllables(folded, syllables, 0)) return 'syllables';
	if (beginsWords(query, entry.en)) return 'words';
	const within = fold(entry.zh).includes(folded) || (folded.length > 1 && (
		fold(entry.en).includes(folded) || initials.includes(folded) || hasSyllables(folded, syllables)
	));
	return within ? 'substring' : null;
}

/**
 * The entries that the query names, best first: exact, then prefix, initials, and substring; the shorter name wins a tie.
 * @param limit how many at most
 * @returns nothing for an empty query
 */
export function search(entries: readonly SearchEntry[], query: string, limit = 10): readonly SearchEntry[] {
	const folded = fold(query);
	if (folded === '') return [];
	return entries
		.map((entry) => ({ entry, found: match(entry, query, folded) }))
		.filter((one): one is { entry: SearchEntry; found: Match } => one.found !== null)
		.sort((a, b) =>
			MATCHES.indexOf(a.found) - MATCHES.indexOf(b.found)
			|| a.entry.zh.length - b.entry.zh.length
			|| (a.entry.id < b.entry.id ? -1 : 1))
		.slice(0, limit)
		.map(({ entry }) => entry);
}
