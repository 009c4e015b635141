import type { Lang } from '#i18n/server';
import type { KindExtent } from '../store/area-items.ts';
import { found, type Outcome } from '../problem.ts';
import type { OgcStanding, Shown } from './endpoint.ts';
import { OPENAPI } from './formats.ts';
import { html } from './html.ts';
import { addressOf, ROOT, type Link } from './links.ts';
import { alsoAs, illustrativeNote, linkRow, section } from './page.ts';

const PART_1 = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';
export const CONFORMS_TO = [`${PART_1}/core`, `${PART_1}/oas30`, `${PART_1}/html`, `${PART_1}/geojson`, 'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs'];

/** Where the licences that we know of are to be read. */
const LICENCES: Readonly<Record<string, string>> = { 'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/', MIT: 'https://opensource.org/license/mit' };

/** The licences of what is answered, as far as they can be pointed to; each feature names its own besides. */
export function licenceLinks(extents: readonly Pick<KindExtent, 'licences'>[]): readonly Link[] {
	const licences = [...new Set(extents.flatMap(({ licences }) => licences))].sort();
	return licences.flatMap((title) => (LICENCES[title] ? [{ href: LICENCES[title], rel: 'license', title }] : []));
}

/** Sentences after one another as the language has them. */
export const sentences = (texts: readonly string[], lang: Lang) => texts.join(lang === 'zh' ? '' : ' ');

/** The way up from a resource to the landing page. */
export function home({ url, words }: OgcStanding): Link {
	return { href: addressOf(url, ROOT), rel: 'root', title: words.openData.title };
}

/** The way up from within the collections. */
export function aboveCollection(standing: OgcStanding): readonly Link[] {
	return [home(standing), { href: addressOf(standing.url, `${ROOT}/collections`), rel: 'up', title: standing.words.openData.collections }];
}

/** The landing page: where everything else is. */
export async function readLanding(_given: object, standing: OgcStanding): Promise<Outcome<Shown>> {
	const { url, own, words: { openData }, store, lang } = standing;
	const extents = await store.kindExtents();
	const to = (rel: string, path: string, title: string, type = 'application/json'): Link => ({ href: addressOf(url, path), rel, type, title });
	const links: readonly Link[] = [
		to('data', `${ROOT}/collections`, openData.collections),
		to('service-doc', `${ROOT}/api?f=html`, openData.api, 'text/html'),
		to('service-desc', `${ROOT}/api?f=json`, `${openData.api} (OpenAPI)`, OPENAPI),
		to('conformance', `${ROOT}/conformance`, openData.conformance),
		...licenceLinks(extents)
	];
	const illustrative = extents.some((extent) => extent.illustrative);
	return found({
		json: { title: openData.title, description: sentences([openData.about, ...(illustrative ? [openData.illustrativeAbout] : [])], lang), links: [...own, ...links] },
		page: { title: openData.title, about: openData.about, above: [], sections: [...illustrativeNote(illustrative, standing.words), section(openData.links, linkRow(links)), alsoAs(own, standing.words)] }
	});
}

/** The parts of the standards that are held to. */
export function readConformance(_given: object, standing: OgcStanding): Outcome<Shown> {
	const { own, words } = standing;
	const list = html`<ul>${CONFORMS_TO.map((uri) => html`<li><code>${uri}</code></li>`)}</ul>`;
	return found({
		json: { links: own, conformsTo: CONFORMS_TO },
		page: { title: words.openData.conformance, above: [home(standing)], sections: [list, alsoAs(own, words)] }
	});
}
