import { messages, type Lang } from '#i18n/server';
import { issueDocumentWords } from '#i18n/issue-documents';
import type { IssueDocument } from '#issues';
import type { Asked } from '../endpoint.ts';
import { signInNeeded } from '../problem-list/reading.ts';
import { languageOf, languageParameter } from '../language.ts';
import { store } from '../opened.ts';
import { contentLanguage, problemResponse, refuse } from '../problem.ts';
import { readSearch } from '../request/search.ts';
import { guarded } from '../unexpected.ts';
import { noSuchDocument } from './operations.ts';
import { documentSheet } from './sheet.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What each form is called in a content type. */
export const DOCUMENT_TYPES = { xlsx: `${OFFICE}.spreadsheetml.sheet`, docx: `${OFFICE}.wordprocessingml.document`, pdf: 'application/pdf' } as const;
export type DocumentForm = keyof typeof DOCUMENT_TYPES;

/** The writers are large and seldom asked for: each is loaded when it is. */
async function bytesOf(document: IssueDocument, form: DocumentForm, lang: Lang): Promise<Uint8Array> {
	const sheet = documentSheet(document, lang);
	if (form === 'xlsx') return (await import('./workbook-file.ts')).workbookFile(sheet, issueDocumentWords(lang).kinds[document.kind]);
	if (form === 'docx') return (await import('./word-file.ts')).wordFile(sheet);
	return (await import('./pdf-file.ts')).pdfFile(sheet);
}

async function answerTo(form: DocumentForm, { url, params, locals }: Asked, lang: Lang): Promise<Response> {
	const words = messages(lang);
	const search = readSearch(languageParameter, url.searchParams, { lang, words });
	if (!search.ok) return problemResponse(refuse(search.faults, words).problem, lang);
	const actor = locals.actor ?? null;
	if (!actor) return problemResponse(signInNeeded({ words }).problem, lang);
	const id = params.id ?? '';
	const document = await store().documents.find(id, actor);
	if (!document) return problemResponse(noSuchDocument(id, { lang, words }).problem, lang);
	const name = `${document.number}.${form}`;
	return new Response(await bytesOf(document, form, lang) as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': DOCUMENT_TYPES[form], 'content-language': contentLanguage(lang), 'cache-control': 'no-store',
			// old readers of the header know ASCII alone
			'content-disposition': `attachment; filename="document-${document.id}.${form}"; filename*=UTF-8''${encodeURIComponent(name)}`
		}
	});
}

/** The handler of a document's file in one form. */
export function documentFile(form: DocumentForm): (event: Asked) => Promise<Response> {
	return (event) => {
		const lang = languageOf(event);
		return guarded(lang, () => answerTo(form, event, lang));
	};
}
