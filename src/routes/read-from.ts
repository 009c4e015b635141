import type { Lang } from '#i18n';

type Fetch = typeof fetch;

/** What came of reading something of the API. */
export type ReadOutcome<T> = { readonly kind: 'found'; readonly body: T } | { readonly kind: 'refused'; readonly why: string } | { readonly kind: 'sign-in' | 'not-found' | 'failed' };

/** Something of the API. Why it was refused is said in the page's language. */
export async function readFrom<T>(fetch: Fetch, path: string, lang: Lang, accept: string | null = null): Promise<ReadOutcome<T>> {
	const response = await fetch(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, accept ? { headers: { accept } } : {}).catch(() => null);
	if (response?.ok) return { kind: 'found', body: (await response.json()) as T };
	if (response?.status === 401) return { kind: 'sign-in' };
	if (response?.status === 404) return { kind: 'not-found' };
	return response && response.status < 500 ? { kind: 'refused', why: ((await response.json()) as { detail: string }).detail } : { kind: 'failed' };
}
