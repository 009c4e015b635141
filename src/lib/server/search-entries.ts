import { pinyin } from 'pinyin-pro';
import type { SearchEntry, SearchKind } from '#search';

/** What is to be found: the names in both languages. */
export interface Named {
	readonly id: string;
	readonly zh: string;
	readonly en: string;
	readonly point?: { readonly lon: number; readonly lat: number };
}

/** Words that the general dictionary reads wrongly, each seen to fail without this line. */
const LOCAL_READINGS: readonly (readonly [string, string])[] = [
	['调配', 'diao pei'],
	['调水', 'diao shui'],
	['都匀', 'du yun'],
	['都拉', 'du la'],
	['曾家', 'zeng jia']
];

function syllablesOf(text: string): string[] {
	for (const [word, reading] of LOCAL_READINGS) {
		const at = text.indexOf(word);
		if (at < 0) continue;
		return [...syllablesOf(text.slice(0, at)), ...reading.split(' '), ...syllablesOf(text.slice(at + word.length))];
	}
	if (text === '') return [];
	return pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
		.map((syllable) => syllable.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase())
		.filter((syllable) => syllable !== '');
}

/** Toneless syllables and their first letters; a run of digits or Latin letters counts as one syllable. */
export function romanise(zh: string): { pinyin: string; initials: string } {
	const syllables = syllablesOf(zh);
	return { pinyin: syllables.join(' '), initials: syllables.map((syllable) => syllable.slice(0, 1)).join('') };
}

/**
 * Builds the entries of the search from what is to be found. The pinyin dictionary is large, so this runs on the server
 * and the browser gets the result.
 */
export function searchEntries(named: Readonly<Partial<Record<SearchKind, readonly Named[]>>>): SearchEntry[] {
	const kinds: readonly SearchKind[] = ['place', 'unit', 'clause', 'area', 'matter'];
	return kinds.flatMap((kind) => (named[kind] ?? []).map((one): SearchEntry => ({ ...one, kind, ...romanise(one.zh) })));
}
