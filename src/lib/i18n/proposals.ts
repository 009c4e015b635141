/** The words of the proposals: a door of its own (`#i18n/proposals`), so that no other page carries them. */
import { proposals as en } from './en/proposals.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { proposals as zh } from './zh/proposals.ts';

export type ProposalWords = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, ProposalWords>> = { zh, en };

/** The words of the proposals in a language. */
export function proposalWords(lang: Lang): ProposalWords {
	return LANGUAGES[lang];
}
