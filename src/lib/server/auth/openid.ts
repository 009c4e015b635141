import * as client from 'openid-client';
import type { OpenidEnv } from '../env.ts';
import { errorLine } from '../store/errors.ts';

/** What the browser keeps while it is at the provider: only who has begun can come back. */
export interface Ticket {
	readonly verifier: string;
	readonly state: string;
	readonly nonce: string;
	/** Where to go afterwards: a path of ours. */
	readonly next: string;
}

/** Whom the provider vouches for. */
export interface Vouched {
	/** Issuer and subject, joined by a space: the subject alone is no name. */
	readonly subject: string;
	/** Under which an administrator may have made the account; null when the provider tells none that it has proven. */
	readonly login: string | null;
}

export const OPENID_PATH = '/sign-in/openid';

const configurations = new WeakMap<OpenidEnv, Promise<client.Configuration>>();

/** The provider tells of itself once; when it cannot be reached, the next who asks asks again. */
function configurationOf(env: OpenidEnv): Promise<client.Configuration> {
	const known = configurations.get(env);
	if (known) return known;
	const issuer = new URL(env.issuer);
	// the environment admits plain HTTP for this machine alone
	const execute = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
	const asked = client.discovery(issuer, env.clientId, env.clientSecret, undefined, { execute, timeout: 10 });
	configurations.set(env, asked);
	asked.catch(() => configurations.delete(env));
	return asked;
}

/** The provider's address at which signing in begins: authorization code, with PKCE, state and nonce. */
export async function beginOpenid(env: OpenidEnv, origin: string, next: string): Promise<{ readonly address: URL; readonly ticket: Ticket }> {
	const ticket = { verifier: client.randomPKCECodeVerifier(), state: client.randomState(), nonce: client.randomNonce(), next };
	const address = client.buildAuthorizationUrl(await configurationOf(env), {
		redirect_uri: `${origin}${OPENID_PATH}`, scope: 'openid profile email', state: ticket.state, nonce: ticket.nonce,
		code_challenge: await client.calculatePKCECodeChallenge(ticket.verifier), code_challenge_method: 'S256'
	});
	return { address, ticket };
}

interface Claims {
	readonly iss?: unknown;
	readonly preferred_username?: unknown;
	readonly email?: unknown;
	readonly email_verified?: unknown;
}

function loginIn({ preferred_username: username, email, email_verified: verified }: Claims): string | null {
	if (typeof username === 'string' && username !== '') return username;
	return typeof email === 'string' && verified === true ? email : null;
}

async function exchange(env: OpenidEnv, address: URL, { verifier, state, nonce }: Ticket): Promise<Vouched> {
	const configuration = await configurationOf(env);
	const tokens = await client.authorizationCodeGrant(configuration, address, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true });
	const claims = tokens.claims();
	if (!claims) throw new Error('openid: got no ID token, expected one');
	// many providers keep the profile out of the ID token
	const asks = loginIn(claims) === null && configuration.serverMetadata().userinfo_endpoint !== undefined;
	const profile = asks ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
	return { subject: `${claims.iss} ${claims.sub}`, login: loginIn({ ...profile, ...claims }) };
}

/** Whom the provider vouches for at the address to which it has sent the browser back; or why it is not believed, for the operator. */
export async function finishOpenid(env: OpenidEnv, address: URL, ticket: Ticket): Promise<{ readonly ok: true; readonly vouched: Vouched } | { readonly ok: false; readonly why: string }> {
	try {
		return { ok: true, vouched: await exchange(env, address, ticket) };
	} catch (error) {
		return { ok: false, why: errorLine(error) };
	}
}
