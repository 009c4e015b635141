import { fold, search, type SearchEntry } from '#search';

/**
 * The ids whose name or whose own writing fits what was typed, the best first: names as the search ranks them, then ids.
 * @param entries what is known of names: pinyin, initials; an id that has none is found by its name as it is written
 */
export function namesFound<Id extends string>(ids: readonly Id[], nameOf: (id: Id) => string, entries: readonly SearchEntry[], query: string): readonly Id[] {
	const known = new Map(entries.map((entry) => [entry.id, entry]));
	const sought = ids.map((id): SearchEntry => known.get(id) ?? { id, kind: 'unit', zh: nameOf(id), en: nameOf(id), pinyin: '', initials: '' });
	const byName = search(sought, query, ids.length).map(({ id }) => id as Id);
	const typed = fold(query);
	const byId = typed === '' ? [] : ids.filter((id) => fold(id).includes(typed) && !byName.includes(id));
	return [...byName, ...byId];
}
