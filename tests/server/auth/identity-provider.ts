/** A real OpenID provider on this machine, and somebody who signs in at it with a browser that keeps cookies. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { OpenidEnv } from '../../../src/lib/server/env.ts';

export interface IdentityProvider {
	/** What an operator sets to trust it. */
	readonly env: OpenidEnv;
	stop(): Promise<void>;
}

/** What it tells of everybody: it signs in whoever gives a name. */
const claimsOf = (id: string) => ({ accountId: id, claims: () => ({ sub: `subject of ${id}`, preferred_username: id }) });

interface Grant {
	addOIDCScope(scope: string): void;
	save(): Promise<string>;
}
interface Context {
	readonly oidc: {
		readonly client: { readonly clientId: string };
		readonly session: { readonly accountId: string };
		readonly provider: { readonly Grant: new (given: { clientId: string; accountId: string }) => Grant };
	};
}

/** Consent is the operator's: nobody is asked for it. */
async function granted({ oidc: { client, session, provider } }: Context): Promise<Grant> {
	const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
	grant.addOIDCScope('openid profile email');
	await grant.save();
	return grant;
}

/** Starts it on a free port for one product. @param redirectUri where the product takes people back */
export async function startProvider(redirectUri: string): Promise<IdentityProvider> {
	let answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => response.end();
	const server = createServer((request, response) => answer(request, response));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const env = { issuer, clientId: 'lianghu', clientSecret: 'a secret of the test that is long enough' };
	const provider = new Provider(issuer, {
		clients: [{ client_id: env.clientId, client_secret: env.clientSecret, redirect_uris: [redirectUri] }],
		claims: { openid: ['sub'], profile: ['preferred_username'] },
		pkce: { required: () => true },
		cookies: { keys: ['a key of the test'] },
		findAccount: (_context: unknown, id: string) => claimsOf(id),
		loadExistingGrant: granted
	});
	answer = provider.callback();
	return {
		env,
		stop: () => new Promise<void>((done) => {
			server.close(() => done());
			server.closeAllConnections();
		})
	};
}

/** Signs in at the provider as somebody; the address to which it sends the browser back. */
export async function signInAtProvider(address: URL, name: string): Promise<URL> {
	const jar = new Map<string, string>();
	let [next, init]: [URL, RequestInit] = [address, {}];
	for (let hop = 0; hop < 10; hop++) {
		const response = await fetch(next, { ...init, redirect: 'manual', headers: { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; ') } });
		for (const cookie of response.headers.getSetCookie()) {
			const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
			jar.set(key, value);
		}
		const text = await response.text();
		const location = response.headers.get('location');
		if (location === null && response.status !== 200) throw new Error(`signInAtProvider: got ${response.status} ${text.slice(0, 300)}, expected to be led on`);
		// where nothing leads on there is the provider's form
		[next, init] = location === null ? [next, { method: 'POST', body: new URLSearchParams({ prompt: 'login', login: name, password: 'any' }) }] : [new URL(location, next), {}];
		if (next.origin !== address.origin) return next;
	}
	throw new Error('signInAtProvider: got ten hops, expected to come back');
}
