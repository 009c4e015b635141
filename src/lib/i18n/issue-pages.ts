/** The words of the pages of the problem list: a door of their own (`#i18n/issue-pages`), so that no other page carries them. */
import { issuePages as en } from './en/issue-pages.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { issuePages as zh } from './zh/issue-pages.ts';

export type IssuePageWords = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, IssuePageWords>> = { zh, en };

/** The words of the pages of the problem list in a language. */
export function issuePageWords(lang: Lang): IssuePageWords {
	return LANGUAGES[lang];
}
