import type { AreaKind, TerritoryId } from '#duty';
import { formatDate, formatNumber, type Messages } from '#i18n/server';
import { COLUMNS } from '../export/columns.ts';
import { writeAreas } from '../export/write-areas.ts';
import { found, problem, refuse, type Outcome } from '../problem.ts';
import type { Given } from '../request/reading.ts';
import type { Items, ItemsQuestion } from '../store/area-items.ts';
import type { AreaFeature } from '../store/area-input.ts';
import { readBox } from './box.ts';
import { kindInPath } from './collections.ts';
import type { OgcStanding, Shown } from './endpoint.ts';
import { MEDIA_TYPES } from './formats.ts';
import { html, type Markup } from './html.ts';
import { addressOf, addressWith, collectionPath, itemPath, itemsPath, type Link } from './links.ts';
import { alsoAs, factTable, illustrativeNote, linkRow, section, table } from './page.ts';
import { FACTS, type ogcParameters } from './parameters.ts';
import { aboveCollection, licenceLinks } from './service.ts';
import type { System } from './systems.ts';

type ItemsGiven = Given<typeof ogcParameters.items>;
type ItemGiven = Given<typeof ogcParameters.item>;

function factsIn(given: ItemsGiven): NonNullable<ItemsQuestion['facts']> {
	const names = Object.keys(FACTS) as (keyof typeof FACTS)[];
	return Object.fromEntries(names.flatMap((name) => (given[name] === null ? [] : [[name, given[name]]])));
}

function questionFrom(kind: AreaKind, given: ItemsGiven, { words }: OgcStanding): Outcome<ItemsQuestion> {
	const { bbox, crs, datetime, limit, offset } = given;
	const asked = { kind, ...datetime, facts: factsIn(given), limit, offset, epsg: crs.epsg, northFirst: crs.northFirst };
	if (bbox === null) return found(asked);
	const box = readBox(bbox, given['bbox-crs'], words);
	return box.ok ? found({ ...asked, box: { shape: box.shape, epsg: given['bbox-crs'].epsg } }) : refuse([{ field: 'bbox', message: box.message }], words);
}

/** The way to the next page and to the one before. */
export function turningLinks({ url, words: { openData }, own }: OgcStanding, { limit, offset }: Pick<ItemsGiven, 'limit' | 'offset'>, matched: number): readonly Link[] {
	const type = own[0]?.type ?? MEDIA_TYPES.json;
	const next = { href: addressWith(url, { offset: offset + limit, limit }), rel: 'next', type, title: openData.next };
	const previous = { href: addressWith(url, { offset: Math.max(0, offset - limit), limit }), rel: 'prev', type, title: openData.previous };
	return [...(offset > 0 ? [previous] : []), ...(offset + limit < matched ? [next] : [])];
}

function collectionLink(kind: AreaKind, { url, words }: OgcStanding): Link {
	return { href: addressOf(url, collectionPath(kind)), rel: 'collection', type: MEDIA_TYPES.json, title: words.kinds[kind] };
}

const licencesOf = (features: readonly AreaFeature[]) => licenceLinks([{ licences: features.map(({ properties }) => properties.licence) }]);

const isIllustrative = (features: readonly AreaFeature[]) => features.some(({ properties }) => properties.illustrative);

function shownFact(name: string, value: unknown, { words, lang }: OgcStanding): string {
	if (value === null) return words.openData.none;
	if (typeof value === 'boolean') return value ? words.openData.yes : words.openData.no;
	if (typeof value === 'number') return formatNumber(value, lang);
	if (name === 'kind') return words.kinds[value as AreaKind];
	if (name === 'territory') return words.territories[value as TerritoryId];
	return name.startsWith('valid') ? formatDate(String(value), lang) : String(value);
}

const factName = (name: keyof Messages['openData']['facts'], { openData }: Messages) => openData.facts[name];

function itemTable(kind: AreaKind, { features }: Items, standing: OgcStanding): Markup {
	const names = ['name', 'nameEn', 'territory', 'validFrom', 'validTo', 'accuracy', 'illustrative'] as const;
	const address = (id: string) => addressOf(standing.url, itemPath(kind, id));
	const rows = features.map(({ id, properties }) => [
		html`<a href="${address(id)}">${id}</a>`, ...names.map((name) => shownFact(name, properties[name], standing))
	]);
	return table([standing.words.openData.item, ...names.map((name) => factName(name, standing.words))], rows);
}

async function fileOf(question: ItemsQuestion, { features }: Items, { store, format }: OgcStanding): Promise<Uint8Array> {
	// files have the east coordinate first, whatever the definition of their system says
	const eastFirst = question.northFirst ? await store.items({ ...question, northFirst: false }) : { features };
	return writeAreas({ store, name: question.kind, epsg: question.epsg, features: eastFirst.features }, format);
}

/** One page of the features of a collection. */
export async function readItems(given: ItemsGiven, standing: OgcStanding): Promise<Outcome<Shown>> {
	const named = kindInPath(standing);
	if (!named.ok) return named;
	const { kind } = named;
	const question = questionFrom(kind, given, standing);
	if (!question.ok) return question;
	const { own, words, lang } = standing;
	const items = await standing.store.items(question.body);
	const [matched, returned] = [items.matched, items.features.length];
	const turning = turningLinks(standing, given, matched);
	const links = [...own, ...turning, collectionLink(kind, standing), ...licencesOf(items.features)];
	const counted = words.openData.counted({ matched: formatNumber(matched, lang), returned: formatNumber(returned, lang) });
	return found({
		json: { type: 'FeatureCollection', numberMatched: matched, numberReturned: returned, timeStamp: new Date().toISOString(), links, features: items.features },
		page: {
			title: words.openData.itemsOf({ kind: words.kinds[kind] }), about: counted, above: [...aboveCollection(standing), collectionLink(kind, standing)],
			sections: [...illustrativeNote(isIllustrative(items.features), words), itemTable(kind, items, standing), linkRow(turning), alsoAs(own, words)]
		},
		links, headers: contentCrs(given.crs),
		file: { name: kind, bytes: () => fileOf(question.body, items, standing) }
	});
}

/** The header that names the system of an answer. */
export const contentCrs = ({ uri }: System) => ({ 'content-crs': `<${uri}>` });

/** The area and the version that a feature's id names. */
function keyOf(id: string): { readonly id: string; readonly version: number } | null {
	const [, area = '', version = ''] = /^([\w-]+)@(\d{1,9})$/.exec(id) ?? [];
	return area === '' ? null : { id: area, version: Number(version) };
}

/** One feature. */
export async function readItem({ crs }: ItemGiven, standing: OgcStanding): Promise<Outcome<Shown>> {
	const named = kindInPath(standing);
	if (!named.ok) return named;
	const { kind } = named;
	const { own, words, path, store, url } = standing;
	const facts = keyOf(path.item ?? '');
	const { features: [feature] } = facts ? await store.items({ kind, facts, limit: 1, offset: 0, epsg: crs.epsg, northFirst: crs.northFirst }) : { features: [] };
	if (!feature) {
		const detail = words.problems.noItem({ got: (path.item ?? '').slice(0, 60), items: itemsPath(kind) });
		return { ok: false, problem: problem('unknown-id', words, { detail }) };
	}
	const links = [...own, collectionLink(kind, standing), ...licencesOf([feature])];
	const rows = COLUMNS.map(({ name }) => [factName(name, words), shownFact(name, feature.properties[name], standing)] as const);
	const items: Link = { href: addressOf(url, itemsPath(kind)), rel: 'items', title: words.openData.items };
	return found({
		json: { ...feature, links },
		page: {
			title: feature.properties.name, about: feature.properties.nameEn, above: [...aboveCollection(standing), collectionLink(kind, standing), items],
			sections: [...illustrativeNote(isIllustrative([feature]), words), factTable(rows), section(words.openData.licence, linkRow(licencesOf([feature]))), alsoAs(own, words)]
		},
		headers: contentCrs(crs)
	});
}
