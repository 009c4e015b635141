import { isDemonstration, keepSession, localPath, openidProvider, readForm, SESSION_COOKIE, store } from '#server';
import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** Why the OpenID provider's sign-in has led back here. */
const PROBLEMS = ['openid', 'unknown'] as const;

/** Where to go once signed in: what was wanted, else the map, in the same language. */
function nextOf(url: URL): string {
	const lang = url.searchParams.get('lang');
	return localPath(url.searchParams.get('next')) ?? (lang === null ? '/' : `/?${new URLSearchParams({ lang })}`);
}

/** It works without a script, and so has none: one that came late would empty what has been typed. */
export const csr = false;

/** A sample person has come to see the problem list. */
function sampleNext({ searchParams }: URL): string {
	const lang = searchParams.get('lang');
	return localPath(searchParams.get('next')) ?? `/issues${lang === null ? '' : `?${new URLSearchParams({ lang })}`}`;
}

export const load: PageServerLoad = async ({ url, locals }) => {
	if (locals.actor) redirect(303, nextOf(url));
	return {
		openid: openidProvider() === null ? null : `/sign-in/openid?${new URLSearchParams({ next: nextOf(url) })}`,
		problem: PROBLEMS.find((id) => id === url.searchParams.get('problem')) ?? null,
		passwordSet: url.searchParams.has('set'),
		samples: isDemonstration() ? { people: await store().accounts.samples(), next: sampleNext(url) } : null
	};
};

export const actions: Actions = {
	async default({ request, url, cookies, getClientAddress, setHeaders }) {
		const field = await readForm(request);
		const login = field('login').trim().toLowerCase();
		const entered = await store().accounts.signIn({
			login, password: field('password'), source: getClientAddress(), agent: request.headers.get('user-agent') ?? '', session: cookies.get(SESSION_COOKIE) ?? null
		});
		if (entered.ok) {
			keepSession(cookies, url, entered.session);
			redirect(303, nextOf(url));
		}
		if (entered.reason === 'wrong') return fail(401, { login, reason: 'wrong' as const, minutes: 0 });
		setHeaders({ 'retry-after': String(entered.seconds) });
		return fail(429, { login, reason: 'wait' as const, minutes: Math.ceil(entered.seconds / 60) });
	}
};
