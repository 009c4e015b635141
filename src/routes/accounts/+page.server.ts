import { ACCOUNT_ROLES, ORGANISATIONS } from '#issues';
import { administrator, linkPath, organisationsOf, readForm, readLogin, readName, store } from '#server';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** It works without a script, and so has none: one that came late would empty what has been typed. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	const actor = administrator(event);
	const { accounts } = store();
	const [list, acts] = await Promise.all([accounts.list(), accounts.acts()]);
	return { own: actor.account, accounts: list, acts, roles: ACCOUNT_ROLES, organisations: ORGANISATIONS };
};

/** The account of a row whose button was pressed. */
async function pressed(request: Request) {
	return store().accounts.get((await readForm(request))('id'));
}

export const actions: Actions = {
	async create(event) {
		const actor = administrator(event);
		const field = await readForm(event.request);
		const [login, name] = [readLogin(field('login')), readName(field('name'))];
		const role = ACCOUNT_ROLES.find((id) => id === field('role'));
		const organisation = role && organisationsOf(role).find((id) => id === field('organisation'));
		const typed = { login: field('login'), name: field('name'), role: field('role'), organisation: field('organisation') };
		if (login === null) return fail(422, { typed, reason: 'badLogin' as const });
		if (name === null) return fail(422, { typed, reason: 'badName' as const });
		if (!role || !organisation) return fail(422, { typed, reason: 'misfit' as const });
		const secret = await store().accounts.create({ login, name, role, organisation }, actor.account);
		if (secret === null) return fail(422, { typed, reason: 'login-taken' as const });
		return { link: { login, address: event.url.origin + linkPath(secret) } };
	},
	async disable(event) {
		const actor = administrator(event);
		const account = await pressed(event.request);
		if (account && account.id !== actor.account) await store().accounts.disable(account.id, actor.account);
	},
	async enable(event) {
		const actor = administrator(event);
		const account = await pressed(event.request);
		if (account) await store().accounts.enable(account.id, actor.account);
	},
	async link(event) {
		const actor = administrator(event);
		const account = await pressed(event.request);
		if (!account || account.disabled) return fail(422, { reason: 'link' as const });
		return { link: { login: account.login, address: event.url.origin + linkPath(await store().accounts.link(account.id, actor.account)) } };
	}
};
