import { formatDate } from '#i18n/server';
import { organisationName } from '#i18n/issues';
import { presentationWords } from '#i18n/presentations';
import { MOST_PAGES, OUTLINES, periodFor, type Figures, type SceneContent, type TemplateId } from '#scenes';
import { liveFigures, type Counting } from './figures.ts';

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

/** The scenes of a template, filled from the data as they are. @param day ISO day of the meeting */
export async function templateScenes(template: TemplateId, day: string, counting: Counting): Promise<readonly SceneContent[]> {
	const { lang, actor } = counting;
	const { outline, templates } = presentationWords(lang);
	const period = periodFor(template, day);
	const days = outline.period({ from: formatDate(period.from, lang), to: formatDate(period.to, lang) });
	const scenes = await Promise.all(OUTLINES[template].map(async ({ id, source, ifAny }): Promise<SceneContent[]> => {
		const words = outline.scenes[id];
		const title = id === 'opening' ? outline.title({ template: templates[template], period: days }) : words.title;
		const scene = { ...blank, id, title, text: words.text({ period: days, by: organisationName(actor.organisation, lang) }), note: words.note };
		if (!source) return [scene];
		const pages = await pagesOf(counting, { source, ...period });
		if (ifAny && pages.every(({ rows }) => rows.length === 0)) return [];
		return pages.map((figures, index) => ({
			...scene, id: index === 0 ? id : `${id}-${index + 1}`, title: pages.length > 1 ? outline.paged({ title: words.title, page: `${index + 1}/${pages.length}` }) : words.title, figures
		}));
	}));
	return scenes.flat();
}
