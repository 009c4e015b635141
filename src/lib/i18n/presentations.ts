/** The words of presentations: a door of their own (`#i18n/presentations`), so that no other page carries them. */
import type { DeckFormats } from '#scenes';
import { presentations as en } from './en/presentations.ts';
import { formatDate, formatNumber } from './format.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { presentations as zh } from './zh/presentations.ts';

export type PresentationWords = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, PresentationWords>> = { zh, en };

/** The words of presentations in a language. */
export function presentationWords(lang: Lang): PresentationWords {
	return LANGUAGES[lang];
}

const moments = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' });
const MOMENTS: Readonly<Record<Lang, Intl.DateTimeFormat>> = { zh: moments('zh-CN'), en: moments('en-GB') };

/** How a deck writes days, moments and numbers in a language. */
export function deckFormats(lang: Lang): DeckFormats {
	return { date: (iso) => formatDate(iso, lang), moment: (iso) => MOMENTS[lang].format(new Date(iso)), number: (value) => formatNumber(value, lang) };
}
