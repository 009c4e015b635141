import { dropSession, readForm, store } from '#server';
import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** It works without a script, and so has none: one that came late would empty what has been typed. */
export const csr = false;

export const load: PageServerLoad = async ({ url }) => {
	const link = await store().accounts.openLink(url.searchParams.get('key') ?? '');
	return { person: link?.login && link.name ? { login: link.login, name: link.name } : null };
};

export const actions: Actions = {
	async default({ request, url, cookies }) {
		const field = await readForm(request);
		if (field('password') !== field('again')) return fail(422, { reason: 'again' as const });
		const set = await store().accounts.setByLink(url.searchParams.get('key') ?? '', field('password'));
		if (!set.ok) return fail(422, { reason: set.reason });
		// who set it signs in with it: the browser then knows it, and nobody else's session stays in the way
		dropSession(cookies, url);
		const lang = url.searchParams.get('lang');
		redirect(303, `/sign-in?${new URLSearchParams({ set: '', ...(lang === null ? {} : { lang }) })}`);
	}
};
