import type { Lang } from '#i18n';

/** The address of the same page in a language. An action's name, which a form leaves there, is no part of a page's address. */
export function elsewhereIn(lang: Lang, { pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>): string {
	const asking = [...searchParams].filter(([name]) => name !== 'lang' && !name.startsWith('/'));
	return `${pathname}?${new URLSearchParams([...asking, ['lang', lang]])}`;
}
