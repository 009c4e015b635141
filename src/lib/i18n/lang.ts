/** The languages, the source first: it is the default. */
export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** Is the text the id of a language that we speak? */
export function isLang(text: string | null | undefined): text is Lang {
	return LANGS.some((lang) => lang === text);
}
