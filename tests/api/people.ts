import { store } from '#server';
import type { AccountRole, OrganisationId } from '#issues';
import { ask, request, type Answered } from './serve.ts';

/** A program of an organisation, which asks the API with its token. */
export interface Caller {
	get(address: string): Promise<Answered>;
	post(address: string, body: unknown, headers?: Record<string, string>): Promise<Answered>;
	put(address: string, body: unknown): Promise<Answered>;
	delete(address: string): Promise<Answered>;
	/** Sends bytes as they are. */
	send(address: string, bytes: Uint8Array): Promise<Answered>;
	/** Asks for what is no JSON. */
	fetch: typeof request;
}

/** The token of a new program: another account even for the same organisation. */
export function tokenOf(organisation: OrganisationId, role: AccountRole = 'officer'): Promise<string> {
	return store().accounts.tokens.createService({ name: `${role} ${organisation}`, organisation, role, label: 'test' }, 'test');
}

/** A new program each time. */
export async function caller(organisation: OrganisationId, role: AccountRole = 'officer'): Promise<Caller> {
	const token = await tokenOf(organisation, role);
	const authorization = `Bearer ${token}`;
	return {
		get: (address) => ask(address, { headers: { authorization } }),
		post: (address, body, headers = {}) => ask(address, { method: 'POST', body: JSON.stringify(body), headers: { authorization, 'content-type': 'application/json', ...headers } }),
		put: (address, body) => ask(address, { method: 'PUT', body: JSON.stringify(body), headers: { authorization, 'content-type': 'application/json' } }),
		delete: (address) => ask(address, { method: 'DELETE', headers: { authorization } }),
		send: (address, bytes) => ask(address, { method: 'POST', body: new Uint8Array(bytes), headers: { authorization, 'content-type': 'application/octet-stream' } }),
		fetch: (address, init = {}) => request(address, { ...init, headers: { authorization, ...init.headers } })
	};
}
