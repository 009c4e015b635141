/** The words of the proposals' pages: a door of their own (`#i18n/proposal-pages`), so that no other page carries them. */
import { proposalPages as en } from './en/proposal-pages.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { proposalPages as zh } from './zh/proposal-pages.ts';

export type ProposalPageWords = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, ProposalPageWords>> = { zh, en };

/** The words of the proposals' pages in a language. */
export function proposalPageWords(lang: Lang): ProposalPageWords {
	return LANGUAGES[lang];
}
