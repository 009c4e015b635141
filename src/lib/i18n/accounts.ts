/** The words of signing in and of the pages about accounts: a door of their own (`#i18n/accounts`), so that no other page carries them. */
import { accountPages as en } from './en/account-pages.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { accountPages as zh } from './zh/account-pages.ts';

export type AccountWords = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, AccountWords>> = { zh, en };

/** The words of the pages about accounts in a language. */
export function accountWords(lang: Lang): AccountWords {
	return LANGUAGES[lang];
}
