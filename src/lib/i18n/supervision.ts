/** The words of digests and figures: a door of its own (`#i18n/supervision`), so that no other page carries them. */
import { supervision as en } from './en/supervision.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { supervision as zh } from './zh/supervision.ts';

export type SupervisionWords = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, SupervisionWords>> = { zh, en };

/** The words of digests and figures in a language. */
export function supervisionWords(lang: Lang): SupervisionWords {
	return LANGUAGES[lang];
}
