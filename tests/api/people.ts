import { store } from '#server';
import type { AccountRole, OrganisationId } from '#issues';
import { ask, type Answered } from './serve.ts';

/** A program of an organisation, which asks the API with its token. */
export interface Caller {
	get(address: string): Promise<Answered>;
	post(address: string, body: unknown, headers?: Record<string, string>): Promise<Answered>;
}

/** A new program each time: another account even for the same organisation. */
export async function caller(organisation: OrganisationId, role: AccountRole = 'officer'): Promise<Caller> {
	const token = await store().accounts.tokens.createService({ name: `${role} ${organisation}`, organisation, role, label: 'test' }, 'test');
	const authorization = `Bearer ${token}`;
	return {
		get: (address) => ask(address, { headers: { authorization } }),
		post: (address, body, headers = {}) => ask(address, { method: 'POST', body: JSON.stringify(body), headers: { authorization, 'content-type': 'application/json', ...headers } })
	};
}
