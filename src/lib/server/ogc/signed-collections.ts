import type { Actor } from '#issues';
import { formatDate, formatNumber, type Messages } from '#i18n/server';
import { signInNeeded } from '../problem-list/reading.ts';
import { found, type Outcome } from '../problem.ts';
import type { Store } from '../store/store.ts';
import type { OgcStanding, Shown } from './endpoint.ts';
import { GEOJSON, MEDIA_TYPES, PAGES } from './formats.ts';
import { html, type Markup } from './html.ts';
import { addressOf, collectionPath, itemsPath, type Link } from './links.ts';
import { alsoAs, factTable, linkRow, section } from './page.ts';
import { aboveCollection, sentences } from './service.ts';
import { CGCS2000, CRS84, SYSTEMS } from './systems.ts';

/** Answers whoever has signed in; everybody else is told to. */
export function forSignedIn<G>(answer: (given: G, actor: Actor, standing: OgcStanding) => Promise<Outcome<Shown>>) {
	return async (given: G, standing: OgcStanding): Promise<Outcome<Shown>> => (standing.actor ? answer(given, standing.actor, standing) : signInNeeded(standing));
}

/** Degrees, and the ISO moment of the first. */
export interface SignedExtent {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
	readonly since: string;
}

/** A collection that is there for those who have signed in: each finds in it what they may see. */
export interface SignedCollection {
	readonly id: 'issues' | 'proposals' | 'objects';
	/** null: there is nothing in it. */
	readonly extent: (store: Store, actor: Actor) => Promise<SignedExtent | null>;
}

export const ISSUES: SignedCollection = { id: 'issues', extent: (store, actor) => store.issues.extent(actor) };
/** A feature of it is one change of a proposal. */
export const PROPOSALS: SignedCollection = {
	id: 'proposals', extent: async (store) => (await store.proposals.features({ facts: {}, limit: 0, offset: 0, epsg: 4490, northFirst: false })).extent
};
/** Named objects of all loads that ever hold. */
export const OBJECTS: SignedCollection = {
	id: 'objects', extent: async (store) => (await store.objects.features({ facts: {}, limit: 0, offset: 0, epsg: 4490, northFirst: false })).extent
};
export const SIGNED_COLLECTIONS: readonly SignedCollection[] = [ISSUES, PROPOSALS, OBJECTS];

const wordsOf = ({ id }: SignedCollection, { openData }: Messages) => openData[id];

/** The way to the collection. */
export function signedCollectionLink(collection: SignedCollection, { url, words }: OgcStanding, rel = 'collection'): Link {
	return { href: addressOf(url, collectionPath(collection.id)), rel, type: MEDIA_TYPES.json, title: wordsOf(collection, words).title };
}

function itemLinks({ id }: SignedCollection, { url, words: { openData } }: OgcStanding): readonly Link[] {
	return PAGES.map((format): Link => ({
		href: addressOf(url, `${itemsPath(id)}?f=${format}`), rel: 'items', type: format === 'json' ? GEOJSON : MEDIA_TYPES[format], title: `${openData.items} (${openData.formats[format]})`
	}));
}

function extentOf({ west, south, east, north, since }: SignedExtent): object {
	return { spatial: { bbox: [[west, south, east, north]], crs: CRS84.uri }, temporal: { interval: [[since, null]], trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian' } };
}

function aboutOf(collection: SignedCollection, extent: SignedExtent | null, { words, lang }: OgcStanding): string {
	const { about, empty } = wordsOf(collection, words);
	return sentences([about, ...(extent ? [] : [empty])], lang);
}

function collectionOf(collection: SignedCollection, extent: SignedExtent | null, standing: OgcStanding, own: readonly Link[]): object {
	return {
		id: collection.id, title: wordsOf(collection, standing.words).title, description: aboutOf(collection, extent, standing), links: [...own, ...itemLinks(collection, standing)],
		...(extent ? { extent: extentOf(extent) } : {}), itemType: 'feature', crs: SYSTEMS.map(({ uri }) => uri), storageCrs: CGCS2000.uri
	};
}

const sinceIn = (extent: SignedExtent | null, { lang, words: { openData } }: OgcStanding) => (extent ? openData.since({ from: formatDate(extent.since.slice(0, 10), lang) }) : openData.none);

/** A collection in the list of all, and its row on the page. */
export async function listedCollection(collection: SignedCollection, actor: Actor, standing: OgcStanding): Promise<{ readonly json: object; readonly row: readonly (string | Markup)[] }> {
	const extent = await collection.extent(standing.store, actor);
	const { href, title } = signedCollectionLink(collection, standing);
	return {
		json: collectionOf(collection, extent, standing, [signedCollectionLink(collection, standing, 'self')]),
		row: [html`<a href="${href}">${title ?? ''}</a>`, html`<code>${collection.id}</code>`, sinceIn(extent, standing), standing.words.openData.none]
	};
}

/** The resource of a collection. */
export const readSigned = (collection: SignedCollection) => forSignedIn(async (_given: object, actor, standing) => {
	const extent = await collection.extent(standing.store, actor);
	const { own, words, lang } = standing;
	const { openData } = words;
	const corners = extent ? [extent.west, extent.south, extent.east, extent.north].map((value) => formatNumber(value, lang, 4)).join(', ') : openData.none;
	const systems = html`<ul>${SYSTEMS.map(({ uri }) => html`<li><code>${uri}</code></li>`)}</ul>`;
	return found({
		json: collectionOf(collection, extent, standing, own),
		page: {
			title: wordsOf(collection, words).title, about: aboutOf(collection, extent, standing), above: aboveCollection(standing),
			sections: [
				section(openData.items, linkRow(itemLinks(collection, standing))),
				factTable([[openData.extent, corners], [wordsOf(collection, words).since, sinceIn(extent, standing)], [openData.storage, html`<code>${CGCS2000.uri}</code>`], [openData.systems, systems]]),
				alsoAs(own, words)
			]
		}
	});
});
