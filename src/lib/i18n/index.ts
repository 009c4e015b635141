/** Words: Chinese is the source, English must satisfy it. */
import { en } from './en/index.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { zh } from './zh/index.ts';

export type { DomainWords, NameAndAbout, SetWords } from './domain-words.ts';
export { dateInChina, formatArea, formatDate, formatMetres, formatNumber, formatShare } from './format.ts';
export { isLang, LANGS, type Lang } from './lang.ts';
export type { Shape } from './shape.ts';

/** Every word of one language: those of the domain, and one section for each place that speaks. */
export type Messages = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, Messages>> = { zh, en };

/** The words of a language. */
export function messages(lang: Lang): Messages {
	return LANGUAGES[lang];
}
