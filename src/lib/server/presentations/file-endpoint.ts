import { presentationWords } from '#i18n/presentations';
import { messages, type Lang } from '#i18n/server';
import { picturesOf, type Scene } from '#scenes';
import type { Asked } from '../endpoint.ts';
import { languageOf, languageParameter } from '../language.ts';
import { store } from '../opened.ts';
import { contentLanguage, problemResponse, refuse } from '../problem.ts';
import { readSearch } from '../request/search.ts';
import { guarded } from '../unexpected.ts';
import { readable } from './operations.ts';
import { presentationParameters } from './parameters.ts';

/** What each form is called in a content type. */
export const PRESENTATION_TYPES = {
	html: 'text/html', pdf: 'application/pdf', pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
} as const;
export type PresentationForm = keyof typeof PRESENTATION_TYPES;

/** A presentation with its pictures: all that a file of it is made of. */
export interface Deck {
	readonly title: string;
	readonly owner: string;
	readonly changedAt: Date;
	readonly scenes: readonly Scene[];
	/** JPEG, or drawings as data, by their ids. */
	readonly pictures: ReadonlyMap<string, Uint8Array>;
	readonly lang: Lang;
}

/** The writers are large and seldom asked for: each is loaded when it is. */
async function bytesOf(deck: Deck, form: PresentationForm): Promise<Uint8Array> {
	if (form === 'html') return (await import('./html-file.ts')).htmlFile(deck);
	if (form === 'pdf') return (await import('./pdf-file.ts')).pdfFile(deck);
	return (await import('./pptx-file.ts')).pptxFile(deck);
}

async function picturesFor(id: string, scenes: readonly Scene[]): Promise<ReadonlyMap<string, Uint8Array>> {
	const pictures = new Map<string, Uint8Array>();
	for (const picture of picturesOf(scenes)) {
		const kept = await store().presentations.pictureBytes(id, picture);
		if (kept) pictures.set(picture, kept.bytes);
	}
	return pictures;
}

/** A name as a file may have it on any system. */
const fileName = (title: string) => title.replace(/[\p{C}/\\:*?"<>|]/gu, ' ').trim() || 'presentation';

async function answerTo(form: PresentationForm, { url, params, locals }: Asked, lang: Lang): Promise<Response> {
	const words = messages(lang);
	const search = readSearch({ ...presentationParameters.read, ...languageParameter }, url.searchParams, { lang, words });
	if (!search.ok) return problemResponse(refuse(search.faults, words).problem, lang);
	const id = params.id ?? '';
	const outcome = await readable(id, { actor: locals.actor ?? null, key: search.given.key }, { store: store(), lang, words });
	if (!outcome.ok) return problemResponse(outcome.problem, lang);
	const { item, scenes } = outcome.body;
	if (scenes.length === 0) return problemResponse(refuse([{ field: 'scenes', message: presentationWords(lang).refusals.empty }], words, 'incomplete').problem, lang);
	const deck = { title: item.title, owner: item.owner, changedAt: new Date(item.changedAt), scenes, pictures: await picturesFor(id, scenes), lang };
	return new Response(await bytesOf(deck, form) as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': form === 'html' ? `${PRESENTATION_TYPES.html}; charset=utf-8` : PRESENTATION_TYPES[form], 'content-language': contentLanguage(lang), 'cache-control': 'no-store',
			// opened from here it is nobody's page: it runs where it was saved
			'content-security-policy': 'sandbox',
			// old readers of the header know ASCII alone
			'content-disposition': `attachment; filename="presentation-${item.id}.${form}"; filename*=UTF-8''${encodeURIComponent(`${fileName(item.title)}.${form}`)}`
		}
	});
}

/** The handler of a presentation's file in one form. */
export function presentationFile(form: PresentationForm): (event: Asked) => Promise<Response> {
	return (event) => {
		const lang = languageOf(event);
		return guarded(lang, () => answerTo(form, event, lang));
	};
}
