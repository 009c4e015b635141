import { formatDate, formatNumber } from '#i18n/server';
import { organisationName } from '#i18n/issues';
import { objectWords } from '#i18n/objects';
import type { ObjectFeature, ObjectsQuestion } from '../named-objects/object-sets.ts';
import { isDemonstration } from '../opened.ts';
import { isIssueId as isSetId } from '../problem-list/reading.ts';
import { found, problem, refuse, type Outcome } from '../problem.ts';
import type { Given } from '../request/reading.ts';
import { readBox } from './box.ts';
import type { OgcStanding } from './endpoint.ts';
import { html, type Markup } from './html.ts';
import { contentCrs, turningLinks } from './items.ts';
import { addressOf, itemPath, itemsPath, type Link } from './links.ts';
import { alsoAs, factTable, linkRow, table } from './page.ts';
import { OBJECT_FACTS, type ogcParameters } from './parameters.ts';
import { aboveCollection } from './service.ts';
import { forSignedIn, OBJECTS, signedCollectionLink } from './signed-collections.ts';

type ObjectsGiven = Given<typeof ogcParameters.objects>;

/** What an object says of itself and of its load: ids, beside each its words. */
function propertiesOf({ number, name, kind, set, setName, version, organisation, source, accuracy, dataDate, validFrom, validTo }: ObjectFeature, { lang, url }: OgcStanding) {
	return {
		number, name, kind, kindName: objectWords(lang).kinds[kind], set, setName, version, unit: organisation, unitName: organisationName(organisation, lang), source, accuracy, dataDate, validFrom, validTo,
		demo: isDemonstration(), page: new URL('/objects', url.origin).href
	};
}
type Properties = ReturnType<typeof propertiesOf>;
/** The names of an object's properties. */
export type ObjectProperty = keyof Properties;

interface Feature {
	readonly type: 'Feature';
	/** Set, version and place. */
	readonly id: string;
	readonly properties: Properties;
	readonly geometry: ObjectFeature['geometry'];
}

async function featuresFor(question: ObjectsQuestion, standing: OgcStanding): Promise<{ matched: number; features: Feature[] }> {
	const { matched, features } = await standing.store.objects.features(question);
	return { matched, features: features.map((each) => ({ type: 'Feature', id: each.id, properties: propertiesOf(each, standing), geometry: each.geometry })) };
}

function questionFrom(given: ObjectsGiven, { words }: OgcStanding): Outcome<ObjectsQuestion> {
	const { bbox, crs, datetime, limit, offset } = given;
	const names = Object.keys(OBJECT_FACTS) as (keyof typeof OBJECT_FACTS)[];
	const facts = Object.fromEntries(names.flatMap((name) => (given[name] === null ? [] : [[name, String(given[name])]])));
	const asked = { ...datetime, facts, limit, offset, epsg: crs.epsg, northFirst: crs.northFirst };
	if (bbox === null) return found(asked);
	const box = readBox(bbox, given['bbox-crs'], words);
	return box.ok ? found({ ...asked, box: { shape: box.shape, epsg: given['bbox-crs'].epsg } }) : refuse([{ field: 'bbox', message: box.message }], words);
}

function shownFact(name: ObjectProperty, value: Properties[ObjectProperty], { words: { openData }, lang }: OgcStanding): string | Markup {
	if (value === null || value === '') return openData.none;
	if (typeof value === 'boolean') return value ? openData.yes : openData.no;
	if (typeof value === 'number') return formatNumber(value, lang);
	if (name === 'page') return html`<a href="${value}">${value}</a>`;
	return ['dataDate', 'validFrom', 'validTo'].includes(name) ? formatDate(value, lang) : value;
}

function objectTable(features: readonly Feature[], standing: OgcStanding): Markup {
	const { facts } = standing.words.openData.objects;
	const names = ['number', 'name', 'kindName', 'setName', 'validFrom'] as const;
	const rows = features.map(({ id, properties }) => [
		html`<a href="${addressOf(standing.url, itemPath(OBJECTS.id, id))}">${id}</a>`, ...names.map((name) => shownFact(name, properties[name], standing))
	]);
	return table([standing.words.openData.items, ...names.map((name) => facts[name])], rows);
}

/** One page of the named objects that ever hold. */
export const readObjectItems = forSignedIn(async (given: ObjectsGiven, _actor, standing) => {
	const question = questionFrom(given, standing);
	if (!question.ok) return question;
	const { own, words, lang } = standing;
	const { matched, features } = await featuresFor(question.body, standing);
	const turning = turningLinks(standing, given, matched);
	const above = signedCollectionLink(OBJECTS, standing);
	return found({
		json: { type: 'FeatureCollection', numberMatched: matched, numberReturned: features.length, timeStamp: new Date().toISOString(), links: [...own, ...turning, above], features },
		page: {
			title: words.openData.itemsOf({ kind: words.openData.objects.title }), about: words.openData.counted({ matched: formatNumber(matched, lang), returned: formatNumber(features.length, lang) }),
			above: [...aboveCollection(standing), above], sections: [objectTable(features, standing), linkRow(turning), alsoAs(own, words)]
		},
		headers: contentCrs(given.crs)
	});
});

/** The set, the version and the place that a feature's id names. */
function keyOf(id: string): ObjectsQuestion['facts'] | null {
	const [, set = '', version = '', place = ''] = /^(\d+)\.([1-9]\d{0,5})\.([1-9]\d{0,5})$/.exec(id) ?? [];
	return isSetId(set) ? { set, version: Number(version), place: Number(place) } : null;
}

/** One object. */
export const readObjectItem = forSignedIn(async ({ crs }: Given<typeof ogcParameters.item>, _actor, standing) => {
	const { own, words, path, url } = standing;
	const facts = keyOf(path.item ?? '');
	const { features: [feature] } = facts ? await featuresFor({ facts, limit: 1, offset: 0, epsg: crs.epsg, northFirst: crs.northFirst }, standing) : { features: [] };
	if (!feature) return { ok: false, problem: problem('unknown-id', words, { detail: words.problems.noItem({ got: (path.item ?? '').slice(0, 60), items: itemsPath(OBJECTS.id) }) }) };
	const { properties } = feature;
	const rows = (Object.keys(properties) as ObjectProperty[]).map((name) => [words.openData.objects.facts[name], shownFact(name, properties[name], standing)] as const);
	const [above, items]: [Link, Link] = [signedCollectionLink(OBJECTS, standing), { href: addressOf(url, itemsPath(OBJECTS.id)), rel: 'items', title: words.openData.items }];
	return found({
		json: { ...feature, links: [...own, above] },
		page: { title: properties.name || properties.number, about: properties.setName, above: [...aboveCollection(standing), above, items], sections: [factTable(rows), alsoAs(own, words)] },
		headers: contentCrs(crs)
	});
});
