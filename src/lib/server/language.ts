import { isLang, LANGS, type Lang } from '#i18n/server';
import type { Cookies } from '@sveltejs/kit';
import { oneOf } from './request/kinds.ts';
import { optional } from './request/reading.ts';

/** Every operation takes the language. */
export const languageParameter = {
	lang: optional(oneOf(LANGS), 'The language of names and words. Without it: the language chosen in the browser, else Chinese.', () => null, 'en')
};

/** The language of a page: asked for in the address, else chosen before, else Chinese. */
export function chosenLanguage(url: URL, cookies: Pick<Cookies, 'get'>): Lang {
	const wanted = [url.searchParams.get('lang'), cookies.get('lang')];
	return wanted.find(isLang) ?? 'zh';
}

/** The language of an answer, also of one that says what is wrong with the question. */
export function languageOf({ url, locals }: { readonly url: URL; readonly locals: { readonly lang: Lang } }): Lang {
	const asked = url.searchParams.get('lang');
	return isLang(asked) ? asked : (locals.lang ?? 'zh');
}
