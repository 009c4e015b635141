/** The words of the problem list as a document: a door of its own (`#i18n/issue-documents`), so that no other page carries them. */
import { issueDocuments as en } from './en/issue-documents.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { issueDocuments as zh } from './zh/issue-documents.ts';

export type IssueDocumentWords = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, IssueDocumentWords>> = { zh, en };

/** The words of the list and the plan in a language. */
export function issueDocumentWords(lang: Lang): IssueDocumentWords {
	return LANGUAGES[lang];
}
