/** The words of printed maps and of the page that makes them: a door of its own (`#i18n/printing`), so that no other page carries them. */
import { printing as en } from './en/printing.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { printing as zh } from './zh/printing.ts';

export type PrintingWords = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, PrintingWords>> = { zh, en };

/** The words of printed maps in a language. */
export function printingWords(lang: Lang): PrintingWords {
	return LANGUAGES[lang];
}
