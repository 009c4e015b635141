/** The words of named objects: a door of their own (`#i18n/objects`), so that no other page carries them. */
import { objects as en } from './en/objects.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { objects as zh } from './zh/objects.ts';

export type ObjectWords = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, ObjectWords>> = { zh, en };

/** The words of named objects in a language. */
export function objectWords(lang: Lang): ObjectWords {
	return LANGUAGES[lang];
}
