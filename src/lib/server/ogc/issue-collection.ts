import type { Actor } from '#issues';
import { formatDate, formatNumber } from '#i18n/server';
import { signInNeeded } from '../problem-list/reading.ts';
import type { IssueExtent } from '../problem-list/issue-features.ts';
import { found, type Outcome } from '../problem.ts';
import type { OgcStanding, Shown } from './endpoint.ts';
import { GEOJSON, MEDIA_TYPES, PAGES } from './formats.ts';
import { html, type Markup } from './html.ts';
import { addressOf, collectionPath, itemsPath, type Link } from './links.ts';
import { alsoAs, factTable, linkRow, section } from './page.ts';
import { aboveCollection, sentences } from './service.ts';
import { CGCS2000, CRS84, SYSTEMS } from './systems.ts';

/** The collection that is there for those who have signed in: each finds the issues that they may see. */
export const ISSUES = 'issues';

/** Answers whoever has signed in; everybody else is told to. */
export function forSignedIn<G>(answer: (given: G, actor: Actor, standing: OgcStanding) => Promise<Outcome<Shown>>) {
	return async (given: G, standing: OgcStanding): Promise<Outcome<Shown>> => (standing.actor ? answer(given, standing.actor, standing) : signInNeeded(standing));
}

/** The way to the collection. */
export function issueCollectionLink({ url, words }: OgcStanding, rel = 'collection'): Link {
	return { href: addressOf(url, collectionPath(ISSUES)), rel, type: MEDIA_TYPES.json, title: words.openData.issues.title };
}

function itemLinks({ url, words: { openData } }: OgcStanding): readonly Link[] {
	return PAGES.map((format): Link => ({
		href: addressOf(url, `${itemsPath(ISSUES)}?f=${format}`), rel: 'items', type: format === 'json' ? GEOJSON : MEDIA_TYPES[format], title: `${openData.items} (${openData.formats[format]})`
	}));
}

function extentOf({ west, south, east, north, since }: IssueExtent): object {
	return { spatial: { bbox: [[west, south, east, north]], crs: CRS84.uri }, temporal: { interval: [[since, null]], trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian' } };
}

function aboutOf(extent: IssueExtent | null, { words: { openData }, lang }: OgcStanding): string {
	return sentences([openData.issues.about, ...(extent ? [] : [openData.issues.empty])], lang);
}

function collectionOf(extent: IssueExtent | null, standing: OgcStanding, own: readonly Link[]): object {
	return {
		id: ISSUES, title: standing.words.openData.issues.title, description: aboutOf(extent, standing), links: [...own, ...itemLinks(standing)],
		...(extent ? { extent: extentOf(extent) } : {}), itemType: 'feature', crs: SYSTEMS.map(({ uri }) => uri), storageCrs: CGCS2000.uri
	};
}

const sinceIn = (extent: IssueExtent | null, { lang, words: { openData } }: OgcStanding) => (extent ? openData.since({ from: formatDate(extent.since.slice(0, 10), lang) }) : openData.none);

/** The collection in the list of all, and its row on the page. */
export async function issueCollection(actor: Actor, standing: OgcStanding): Promise<{ readonly json: object; readonly row: readonly (string | Markup)[] }> {
	const extent = await standing.store.issues.extent(actor);
	const { href } = issueCollectionLink(standing);
	const { title } = standing.words.openData.issues;
	return {
		json: collectionOf(extent, standing, [issueCollectionLink(standing, 'self')]),
		row: [html`<a href="${href}">${title}</a>`, html`<code>${ISSUES}</code>`, sinceIn(extent, standing), standing.words.openData.none]
	};
}

/** The collection. */
export const readIssueCollection = forSignedIn(async (_given: object, actor, standing) => {
	const extent = await standing.store.issues.extent(actor);
	const { own, words, lang } = standing;
	const { openData } = words;
	const corners = extent ? [extent.west, extent.south, extent.east, extent.north].map((value) => formatNumber(value, lang, 4)).join(', ') : openData.none;
	const systems = html`<ul>${SYSTEMS.map(({ uri }) => html`<li><code>${uri}</code></li>`)}</ul>`;
	return found({
		json: collectionOf(extent, standing, own),
		page: {
			title: openData.issues.title, about: aboutOf(extent, standing), above: aboveCollection(standing),
			sections: [
				section(openData.items, linkRow(itemLinks(standing))),
				factTable([[openData.extent, corners], [openData.issues.since, sinceIn(extent, standing)], [openData.storage, html`<code>${CGCS2000.uri}</code>`], [openData.systems, systems]]),
				alsoAs(own, words)
			]
		}
	});
});
