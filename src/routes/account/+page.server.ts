import { browserName, dropSession, keepSession, readForm, readName, SESSION_COOKIE, signedIn, store } from '#server';
import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** It works without a script, and so has none: one that came late would empty what has been typed. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event);
	const { accounts } = store();
	const secret = event.cookies.get(SESSION_COOKIE) ?? null;
	const [account, sessions, tokens] = await Promise.all([accounts.get(actor.account), accounts.sessions.of(actor.account, secret), accounts.tokens.list(actor.account)]);
	return { actor, hasPassword: account?.hasPassword ?? false, login: account?.login ?? '', sessions: sessions.map((session) => ({ ...session, browser: browserName(session.agent) })), tokens };
};

function leave({ cookies, url }: RequestEvent): never {
	dropSession(cookies, url);
	const lang = url.searchParams.get('lang');
	redirect(303, lang === null ? '/' : `/?${new URLSearchParams({ lang })}`);
}

export const actions: Actions = {
	async signOut(event) {
		const secret = event.cookies.get(SESSION_COOKIE);
		if (secret) await store().accounts.sessions.end(secret);
		leave(event);
	},
	async signOutEverywhere(event) {
		await store().accounts.sessions.endAll(signedIn(event).account);
		leave(event);
	},
	async password(event) {
		const { account } = signedIn(event);
		const { cookies, url, request, getClientAddress, setHeaders } = event;
		const field = await readForm(request);
		if (field('password') !== field('again')) return fail(422, { reason: 'again' as const });
		const { accounts } = store();
		const changed = await accounts.changePassword(account, field('old'), field('password'), getClientAddress());
		if (changed.ok) {
			keepSession(cookies, url, await accounts.sessions.begin(account, request.headers.get('user-agent') ?? ''));
			return { changed: true };
		}
		if (changed.reason !== 'wait') return fail(422, { reason: changed.reason });
		setHeaders({ 'retry-after': String(changed.seconds) });
		return fail(429, { minutes: Math.ceil(changed.seconds / 60) });
	},
	async createToken(event) {
		const { account } = signedIn(event);
		const label = readName((await readForm(event.request))('label'));
		if (label === null) return fail(422, { reason: 'badName' as const });
		return { token: await store().accounts.tokens.create(account, label, account) };
	},
	async revokeToken(event) {
		const { account } = signedIn(event);
		await store().accounts.tokens.revoke((await readForm(event.request))('id'), account, account);
	}
};
