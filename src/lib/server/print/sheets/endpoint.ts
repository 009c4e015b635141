import { messages, type Lang } from '#i18n/server';
import type { Asked } from '../../endpoint.ts';
import { languageOf, languageParameter } from '../../language.ts';
import { store } from '../../opened.ts';
import { contentLanguage, problemResponse, refuse } from '../../problem.ts';
import { readSearch } from '../../request/search.ts';
import { guarded } from '../../unexpected.ts';
import { makeSheet, type Made } from './make.ts';
import { printParameters } from './parameters.ts';
import { PdfWriter } from './pdf-writer.ts';
import { svgOf } from './svg-writer.ts';

export const SHEET_TYPES = { pdf: 'application/pdf', svg: 'image/svg+xml' } as const;
export type SheetForm = keyof typeof SHEET_TYPES;

/** The PDF of a sheet. */
export async function pdfOf({ content, composed }: Made, lang: Lang): Promise<Uint8Array> {
	const writer = new PdfWriter({ title: `${content.title} ${composed.number}`, language: contentLanguage(lang), at: new Date() });
	for (const page of composed.pages) writer.page(page);
	return writer.finish();
}

function svgPage({ composed }: Made): Uint8Array {
	const [first] = composed.pages;
	if (!first) throw new Error('svgPage: got no page, expected one at least');
	return new TextEncoder().encode(svgOf(first));
}

/** The headers of a file that somebody keeps under its number. */
export function fileHeaders(type: string, lang: Lang, name: string): Record<string, string> {
	return {
		'content-type': type, 'content-language': contentLanguage(lang), 'cache-control': 'no-store', vary: 'Accept, Cookie',
		'content-disposition': `inline; filename="sheet.${name.split('.').at(-1)}"; filename*=UTF-8''${encodeURIComponent(name)}`
	};
}

async function answerTo(form: SheetForm, { url, locals }: Asked, lang: Lang): Promise<Response> {
	const words = messages(lang);
	const search = readSearch({ ...printParameters.sheet, ...languageParameter }, url.searchParams, { lang, words });
	if (!search.ok) return problemResponse(refuse(search.faults, words).problem, lang);
	const standing = { store: store(), lang, words, dataVersion: await store().dataVersion(), actor: locals.actor ?? null };
	const made = await makeSheet({ given: search.given, standing, origin: url.origin });
	if (!made.ok) return problemResponse(made.problem, lang);
	const { content, composed } = made.body;
	const bytes = form === 'pdf' ? await pdfOf(made.body, lang) : svgPage(made.body);
	const headers = { ...fileHeaders(SHEET_TYPES[form], lang, `${content.title} ${composed.number}.${form}`), 'sheet-number': composed.number, 'sheet-scale': String(composed.scale), 'sheet-pages': String(composed.pages.length) };
	return new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
}

/** The handler of a printed map: the whole as PDF, or its first page as a picture. */
export function printedSheet(form: SheetForm): (event: Asked) => Promise<Response> {
	return (event) => {
		const lang = languageOf(event);
		return guarded(lang, () => answerTo(form, event, lang));
	};
}
