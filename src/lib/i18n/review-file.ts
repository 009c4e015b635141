/** The words of the file on a proposal that a meeting has before it: a door of its own (`#i18n/review-file`), so that no page carries them. */
import { reviewFile as en } from './en/review-file.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { reviewFile as zh } from './zh/review-file.ts';

export type ReviewFileWords = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, ReviewFileWords>> = { zh, en };

/** The words of the review file in a language. */
export function reviewFileWords(lang: Lang): ReviewFileWords {
	return LANGUAGES[lang];
}
