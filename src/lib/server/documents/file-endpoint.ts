import type { Lang } from '#i18n/server';
import { issueDocumentWords } from '#i18n/issue-documents';
import type { IssueDocument } from '#issues';
import type { Asked } from '../endpoint.ts';
import { fileEndpoint } from '../file-endpoint.ts';
import { found } from '../problem.ts';
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

/** The handler of a document's file in one form. */
export function documentFile(form: DocumentForm): (event: Asked) => Promise<Response> {
	return fileEndpoint({
		parameters: {},
		answer: async (_given, { path, store, lang, words }, actor) => {
			const id = path.id ?? '';
			const document = await store.documents.find(id, actor);
			if (!document) return noSuchDocument(id, { lang, words });
			return found({ bytes: await bytesOf(document, form, lang), type: DOCUMENT_TYPES[form], name: `${document.number}.${form}`, plainName: `document-${document.id}.${form}` });
		}
	});
}
