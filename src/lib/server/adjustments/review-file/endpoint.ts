import { reviewFileWords } from '#i18n/review-file';
import type { Lang } from '#i18n/server';
import { DOCUMENT_TYPES } from '../../documents/file-endpoint.ts';
import { fileEndpoint } from '../../file-endpoint.ts';
import { found } from '../../problem.ts';
import { oneOf } from '../../request/kinds.ts';
import { required } from '../../request/reading.ts';
import { reviewContent } from './content.ts';
import { reviewSheet, type ReviewSheet } from './sheet.ts';

const FORMS = ['pdf', 'docx'] as const;
type Form = (typeof FORMS)[number];

export const reviewFileParameters = { format: required(oneOf(FORMS), 'pdf, or docx for Word.', 'pdf') };

/** The writers are large and seldom asked for: each is loaded when it is. */
async function bytesOf(sheet: ReviewSheet, form: Form): Promise<Uint8Array> {
	return form === 'docx' ? (await import('./word-file.ts')).reviewWord(sheet) : (await import('./pdf-file.ts')).reviewPdf(sheet);
}

/** The file's name: what it is, and its number. */
const nameOf = (number: string, form: Form, lang: Lang) => `${reviewFileWords(lang).file}-${number}.${form}`;

/** `GET /api/v1/proposals/{id}/review-file`: what the meeting has before it, as one numbered file. */
export const reviewFile = fileEndpoint({
	parameters: reviewFileParameters,
	answer: async ({ format }, standing, actor) => {
		const content = await reviewContent(standing, actor);
		if (!content.ok) return content;
		const sheet = reviewSheet(content.body, standing.lang, new Date());
		return found({ bytes: await bytesOf(sheet, format), type: DOCUMENT_TYPES[format], name: nameOf(sheet.number, format, standing.lang), plainName: `review-file-${sheet.number}.${format}` });
	}
});
