import { NOTHING_ASKED, searchFor } from '#ask';
import { searchForList, WHOLE_LIST } from '#ask/issues';
import { formatDate } from '#i18n/server';
import { organisationName } from '#i18n/issues';
import { presentationWords } from '#i18n/presentations';
import type { ProposalState } from '#proposals';
import { LIMITS, MOST_COMPARED, MOST_PAGES, OUTLINES, periodFor, type Figures, type Outline, type SceneContent, type TemplateId } from '#scenes';
import { liveFigures, type Counting } from './figures.ts';
import type { DrawnView } from './maps/draw.ts';
import { drawnView, type DrawingFor } from './maps/view.ts';
import type { NewPresentation } from './presentations.ts';

/** A meeting may still decide them. */
const UNDECIDED: readonly ProposalState[] = ['submitted', 'opinions', 'agenda'];

const blank = { text: '', note: '', transition: 'fade', seconds: null, view: null, figures: null } as const;

/** The figures of a scene, on as many pages as they need. */
async function pagesOf(counting: Counting, asked: Omit<Parameters<typeof liveFigures>[1], 'page'>): Promise<readonly Figures[]> {
	const pages: Figures[] = [];
	for (let page = 1; page <= MOST_PAGES; page++) {
		const figures = await liveFigures(counting, { ...asked, page });
		pages.push(figures);
		if (figures.left === 0) break;
	}
	return pages;
}

type Written = { readonly scene: SceneContent; readonly drawn?: DrawnView };

/** The addresses of the maps of an outline, each with a name of its own where there are several. */
async function addressesOf(map: NonNullable<Outline['map']>, day: string, { store }: Counting): Promise<readonly { readonly address: string; readonly name: string | null }[]> {
	if (map === 'zones') return [{ address: `/${searchFor({ ...NOTHING_ASKED, on: day }, null)}`, name: null }];
	if (map === 'issues') return [{ address: `/issues${searchForList({ ...WHOLE_LIST, state: 'open' })}`, name: null }];
	const { items } = await store.proposals.list({ state: null, unit: null, awaiting: null, behind: null, limit: 200 });
	return items.filter(({ state }) => UNDECIDED.includes(state)).slice(0, MOST_COMPARED).map(({ id, number, title }) => ({ address: `/proposals/${id}`, name: `${number} ${title}` }));
}

/** Scenes with maps; what cannot be drawn (there are no issues, a proposal no longer fits) has none. */
async function mapped(scene: SceneContent, map: NonNullable<Outline['map']>, day: string, filling: Filling): Promise<readonly Written[]> {
	const written: Written[] = [];
	for (const [index, { address, name }] of (await addressesOf(map, day, filling)).entries()) {
		const outcome = await drawnView(address, filling);
		if (!outcome.ok) continue;
		const title = name === null ? scene.title : `${scene.title} · ${name}`.slice(0, LIMITS.title);
		written.push({ scene: { ...scene, id: index === 0 ? scene.id : `${scene.id}-${index + 1}`, title }, drawn: outcome.body });
	}
	return written;
}

/** What fills a template: what is counted for whom, and what is needed to draw. */
export type Filling = Counting & DrawingFor;

/** The scenes of a template, filled from the data as they are, and the views that were drawn for them. @param day ISO day of the meeting */
export async function templateScenes(template: TemplateId, day: string, filling: Filling): Promise<Required<Pick<NewPresentation, 'scenes' | 'drawn'>>> {
	const { lang, actor } = filling;
	const { outline, templates } = presentationWords(lang);
	const period = periodFor(template, day);
	const days = outline.period({ from: formatDate(period.from, lang), to: formatDate(period.to, lang) });
	const written: Written[] = [];
	for (const { id, source, map, ifAny } of OUTLINES[template]) {
		const words = outline.scenes[id];
		const title = id === 'opening' ? outline.title({ template: templates[template], period: days }) : words.title;
		const scene = { ...blank, id, title, text: words.text({ period: days, by: organisationName(actor.organisation, lang) }), note: words.note };
		if (map) written.push(...await mapped(scene, map, day, filling));
		else if (!source) written.push({ scene });
		else {
			const pages = await pagesOf(filling, { source, ...period });
			if (ifAny && pages.every(({ rows }) => rows.length === 0)) continue;
			written.push(...pages.map((figures, index) => ({
				scene: { ...scene, id: index === 0 ? id : `${id}-${index + 1}`, title: pages.length > 1 ? outline.paged({ title: words.title, page: `${index + 1}/${pages.length}` }) : words.title, figures }
			})));
		}
	}
	return { scenes: written.map(({ scene }) => scene), drawn: new Map(written.flatMap(({ scene, drawn }) => (drawn ? [[scene.id, drawn]] : []))) };
}
