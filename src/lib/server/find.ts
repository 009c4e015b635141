import { CLAUSES, MATTERS, UNITS } from '#duty';
import { dateInChina, messages } from '#i18n/server';
import { search, type SearchEntry } from '#search';
import type { Standing } from './endpoint.ts';
import { found, type Outcome } from './problem.ts';
import { searchEntries, type Named } from './search-entries.ts';
import type { BaseFeature } from './store/store.ts';

const [zh, en] = [messages('zh'), messages('en')];

/** A place that is a point is shown there; lines have no single place. */
function namedPlace({ id, geometry, properties }: BaseFeature): Named {
	const english = 'nameEn' in properties && typeof properties.nameEn === 'string' ? properties.nameEn : '';
	const [lon, lat] = geometry.type === 'Point' ? geometry.coordinates : [];
	const point = lon === undefined || lat === undefined ? {} : { point: { lon, lat } };
	return { id, zh: properties.name, en: english || properties.name, ...point };
}

async function build({ store }: Pick<Standing, 'store'>): Promise<readonly SearchEntry[]> {
	const [places, areas] = await Promise.all([store.baseFeatures(), store.areas({ on: dateInChina(new Date()) })]);
	return searchEntries({
		place: places.filter(({ properties }) => properties.name !== '').map(namedPlace),
		unit: UNITS.map((id) => ({ id, zh: zh.units[id], en: en.units[id] })),
		clause: CLAUSES.map((id) => ({ id, zh: `${zh.clauses[id]} ${zh.clauseSubjects[id]}`, en: `${en.clauses[id]} ${en.clauseSubjects[id]}` })),
		area: areas.map(({ properties: { id, name, nameEn } }) => ({ id, zh: name, en: nameEn || name })),
		matter: MATTERS.map((id) => ({ id, zh: zh.matters[id].name, en: en.matters[id].name }))
	});
}

let kept: { readonly version: string; readonly entries: Promise<readonly SearchEntry[]> } | null = null;

/** All that can be found, kept while the data stay the same: pinyin is slow to work out. */
function entriesFor(standing: Standing): Promise<readonly SearchEntry[]> {
	const version = `${standing.dataVersion} ${dateInChina(new Date())}`;
	if (kept?.version === version) return kept.entries;
	const entries = build(standing);
	kept = { version, entries };
	entries.catch(() => (kept = null));
	return entries;
}

/** What a text may name, best first. */
export async function readSearchResults({ q, limit }: { q: string; limit: number }, standing: Standing): Promise<Outcome<object>> {
	const results = search(await entriesFor(standing), q, limit).map(({ id, kind, zh: chinese, en: english, point }) => ({
		id, kind, name: standing.lang === 'zh' ? chinese : english, nameZh: chinese, nameEn: english, point: point ?? null
	}));
	return found({ q, lang: standing.lang, dataVersion: standing.dataVersion, results });
}

/** All that can be found, for a browser that searches by itself. */
export async function readSearchEntries(_given: object, standing: Standing): Promise<Outcome<object>> {
	return found({ dataVersion: standing.dataVersion, entries: await entriesFor(standing) });
}
