import { keepSession, organisationsOf, readForm, readLogin, readName, store } from '#server';
import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** It works without a script, and so has none: one that came late would empty what has been typed. */
export const csr = false;

export const load: PageServerLoad = async ({ url }) => {
	const link = await store().accounts.openLink(url.searchParams.get('key') ?? '');
	return { works: link !== null && link.account === null, organisations: organisationsOf('administrator') };
};

export const actions: Actions = {
	async default({ request, url, cookies }) {
		const field = await readForm(request);
		const [login, name] = [readLogin(field('login')), readName(field('name'))];
		const organisation = organisationsOf('administrator').find((id) => id === field('organisation'));
		const typed = { login: field('login'), name: field('name'), organisation: organisation ?? 'leading-group' };
		if (login === null) return fail(422, { ...typed, reason: 'badLogin' as const });
		if (name === null) return fail(422, { ...typed, reason: 'badName' as const });
		if (!organisation) return fail(422, { ...typed, reason: 'misfit' as const });
		if (field('password') !== field('again')) return fail(422, { ...typed, reason: 'again' as const });
		const { accounts } = store();
		const made = await accounts.createFirst(url.searchParams.get('key') ?? '', { login, name, organisation, password: field('password') });
		if (!made.ok) return fail(422, { ...typed, reason: made.reason });
		keepSession(cookies, url, await accounts.sessions.begin(made.account, request.headers.get('user-agent') ?? ''));
		const lang = url.searchParams.get('lang');
		redirect(303, `/accounts${lang === null ? '' : `?${new URLSearchParams({ lang })}`}`);
	}
};
