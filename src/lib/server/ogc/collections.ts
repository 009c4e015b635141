import { AREA_KINDS, type AreaKind } from '#duty';
import { formatDate, formatNumber } from '#i18n/server';
import { found, refuse, type Outcome, type Refused } from '../problem.ts';
import { unknownId } from '../request/kinds.ts';
import type { KindExtent } from '../store/area-items.ts';
import type { OgcStanding, Shown } from './endpoint.ts';
import { FEATURES, GEOJSON, MEDIA_TYPES } from './formats.ts';
import { html, type Markup } from './html.ts';
import { addressOf, collectionPath, itemsPath, type Link } from './links.ts';
import { alsoAs, factTable, illustrativeNote, linkRow, section, table } from './page.ts';
import { listedCollection, SIGNED_COLLECTIONS } from './signed-collections.ts';
import { aboveCollection, home, licenceLinks, sentences } from './service.ts';
import { CGCS2000, CRS84, SYSTEMS } from './systems.ts';

/** The files of a whole collection, at addresses that stay. */
export const FILES = [{ ending: 'fgb', format: 'fgb' }, { ending: 'gpkg', format: 'gpkg' }, { ending: 'zip', format: 'shp' }] as const;

/** The kind that the path names, or that there is none. */
export function kindInPath({ path, words }: OgcStanding): { readonly ok: true; readonly kind: AreaKind } | Refused {
	const got = path.collection ?? '';
	const kind = AREA_KINDS.find((each) => each === got);
	if (kind) return { ok: true, kind };
	const names = (id: string) => [words.kinds[id as AreaKind], words.kindsShort[id as AreaKind]];
	return refuse([{ field: 'collection', message: unknownId(got, AREA_KINDS, words, names) }], words, 'unknown-id');
}

/** Links from a collection: to its features in every format, to its files, to its licence. */
function linksOf(kind: AreaKind, extent: KindExtent | undefined, { url, words: { openData } }: OgcStanding): readonly Link[] {
	const items = FEATURES.map((format): Link => ({
		href: addressOf(url, `${itemsPath(kind)}?f=${format}`), rel: 'items', type: format === 'json' ? GEOJSON : MEDIA_TYPES[format],
		title: `${openData.items} (${openData.formats[format]})`
	}));
	const files = FILES.map(({ ending, format }): Link => ({
		href: new URL(`/data/${kind}.${ending}`, url.origin).href, rel: 'enclosure', type: MEDIA_TYPES[format], title: openData.formats[format]
	}));
	return [...items, ...(extent ? [...files, ...licenceLinks([extent])] : [])];
}

/** The moment at which a day begins at the two lakes. */
const beginningOf = (day: string | null) => (day === null ? null : `${day}T00:00:00+08:00`);

function extentOf({ west, south, east, north, validFrom, validTo }: KindExtent): object {
	return {
		spatial: { bbox: [[west, south, east, north]], crs: CRS84.uri },
		temporal: { interval: [[beginningOf(validFrom), beginningOf(validTo)]], trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian' }
	};
}

function timeOf({ validFrom, validTo }: KindExtent, { lang, words: { openData } }: OgcStanding): string {
	const from = formatDate(validFrom, lang);
	return validTo === null ? openData.since({ from }) : openData.between({ from, to: formatDate(validTo, lang) });
}

/** What a collection is, and whether it is empty; that its lines are no official data stands beside it on a page. */
function aboutOf(kind: AreaKind, extent: KindExtent | undefined, { words, lang }: OgcStanding): string {
	const { collectionAbout, empty } = words.openData;
	return sentences([collectionAbout({ kind: words.kinds[kind] }), ...(extent ? [] : [empty])], lang);
}

function descriptionOf(kind: AreaKind, extent: KindExtent | undefined, standing: OgcStanding): string {
	const about = aboutOf(kind, extent, standing);
	return extent?.illustrative ? sentences([about, standing.words.openData.illustrativeAbout], standing.lang) : about;
}

function listed(kind: AreaKind, extent: KindExtent | undefined, standing: OgcStanding): readonly (string | Markup)[] {
	const { words, url } = standing;
	const { yes, no, none } = words.openData;
	return [
		html`<a href="${addressOf(url, collectionPath(kind))}">${words.kinds[kind]}</a>`, html`<code>${kind}</code>`,
		extent ? timeOf(extent, standing) : none, extent ? (extent.illustrative ? yes : no) : none
	];
}

function collectionOf(kind: AreaKind, extent: KindExtent | undefined, standing: OgcStanding, own: readonly Link[]): object {
	return {
		id: kind, title: standing.words.kinds[kind], description: descriptionOf(kind, extent, standing),
		links: [...own, ...linksOf(kind, extent, standing)],
		...(extent ? { extent: extentOf(extent) } : {}),
		itemType: 'feature', crs: SYSTEMS.map(({ uri }) => uri), storageCrs: CGCS2000.uri
	};
}

/** All collections: one for each kind of area, also where none is known yet, and issues and proposals for those who have signed in. */
export async function readCollections(_given: object, standing: OgcStanding): Promise<Outcome<Shown>> {
	const { url, own, words } = standing;
	const extents = await standing.store.kindExtents();
	const known = AREA_KINDS.map((kind) => ({ kind, extent: extents.find((extent) => extent.kind === kind) }));
	const address = (kind: AreaKind) => addressOf(url, collectionPath(kind));
	const { collection, time, facts } = words.openData;
	const { actor } = standing;
	const signed = actor ? await Promise.all(SIGNED_COLLECTIONS.map((each) => listedCollection(each, actor, standing))) : [];
	const rows = [...known.map(({ kind, extent }) => listed(kind, extent, standing)), ...signed.map(({ row }) => row)];
	const collections = known.map(({ kind, extent }) => collectionOf(kind, extent, standing, [{ href: address(kind), rel: 'self', type: 'application/json', title: words.kinds[kind] }]));
	return found({
		json: { links: [...own, ...licenceLinks(extents)], collections: [...collections, ...signed.map(({ json }) => json)] },
		page: {
			title: words.openData.collections, about: words.openData.collectionsAbout, above: [home(standing)],
			sections: [...illustrativeNote(extents.some(({ illustrative }) => illustrative), words), table([collection, facts.kind, time, facts.illustrative], rows), alsoAs(own, words)]
		}
	});
}

function factsOf(extent: KindExtent, standing: OgcStanding): readonly (readonly [string, string | Markup])[] {
	const { lang, words: { openData } } = standing;
	const degrees = (value: number) => formatNumber(value, lang, 4);
	return [
		[openData.extent, [extent.west, extent.south, extent.east, extent.north].map(degrees).join(', ')],
		[openData.time, timeOf(extent, standing)],
		[openData.licence, extent.licences.join(', ')]
	];
}

/** One collection. */
export async function readCollection(_given: object, standing: OgcStanding): Promise<Outcome<Shown>> {
	const named = kindInPath(standing);
	if (!named.ok) return named;
	const { kind } = named;
	const { own, words } = standing;
	const extent = (await standing.store.kindExtents()).find((each) => each.kind === kind);
	const links = linksOf(kind, extent, standing);
	const systems = html`<ul>${SYSTEMS.map(({ uri }) => html`<li><code>${uri}</code></li>`)}</ul>`;
	const facts = [...(extent ? factsOf(extent, standing) : []), [words.openData.storage, html`<code>${CGCS2000.uri}</code>`] as const, [words.openData.systems, systems] as const];
	const row = (rel: string) => linkRow(links.filter((link) => link.rel === rel));
	return found({
		json: collectionOf(kind, extent, standing, own),
		page: {
			title: words.kinds[kind], about: aboutOf(kind, extent, standing), above: aboveCollection(standing),
			sections: [
				...illustrativeNote(extent?.illustrative ?? false, words), section(words.openData.items, row('items')), ...(extent ? [section(words.openData.files, row('enclosure'))] : []),
				factTable(facts), alsoAs(own, words)
			]
		}
	});
}
