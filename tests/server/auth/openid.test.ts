import { rmSync } from 'node:fs';
import { isHttpError, isRedirect, type Cookies, type RequestEvent } from '@sveltejs/kit';
import { answerFrom, close, store } from '#server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Ticket } from '../../../src/lib/server/auth/openid.ts';
import { openStore } from '../../../src/lib/server/store/open.ts';
import { GET } from '../../../src/routes/sign-in/openid/+server.ts';
import { preparedDataDir } from '../../embedded.ts';
import { signInAtProvider, startProvider, type IdentityProvider } from './identity-provider.ts';

const PRODUCT = 'http://lianghu.test';
let provider: IdentityProvider;
let dataDir = '';

beforeAll(async () => {
	provider = await startProvider(`${PRODUCT}/sign-in/openid`);
	dataDir = await preparedDataDir();
	answerFrom(await openStore({ root: '.', dataDir, databaseUrl: null }), { tiandituKey: null, openid: provider.env });
	// why somebody is not believed is told to the operator
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
	await close();
	await provider.stop();
	rmSync(dataDir, { recursive: true, force: true });
});

/** A browser: what the product has it keep. */
type Jar = Map<string, string>;

/** Asks the product; where it leads to. */
async function visit(jar: Jar, address: string | URL): Promise<URL> {
	const url = new URL(address, PRODUCT);
	const cookies = { get: (name: string) => jar.get(name), set: (name: string, value: string) => void jar.set(name, value), delete: (name: string) => void jar.delete(name) } as unknown as Cookies;
	try {
		await GET({ url, cookies, request: new Request(url, { headers: { 'user-agent': 'a browser of the test' } }) } as unknown as RequestEvent<Record<string, string>, '/sign-in/openid'>);
	} catch (thrown) {
		if (isRedirect(thrown)) return new URL(thrown.location, PRODUCT);
		throw isHttpError(thrown) ? new Error(`visit: got ${thrown.status}, expected to be led on`) : thrown;
	}
	throw new Error('visit: got an answer, expected to be led on');
}

let people = 0;

/** An account under the login that the provider tells. */
async function account(): Promise<{ id: string; login: string }> {
	const login = `openid-${++people}`;
	await store().accounts.create({ login, name: '王敏', organisation: 'gov-qingzhen', role: 'officer' }, 'test');
	const made = (await store().accounts.list()).find((each) => each.login === login);
	return { id: made?.id ?? '', login };
}

/** Goes to the provider and signs in there. Returns the address to which it sends the browser back. */
async function throughProvider(jar: Jar, name: string, next = '/issues'): Promise<URL> {
	return signInAtProvider(await visit(jar, `/sign-in/openid?${new URLSearchParams({ next })}`), name);
}

const actorIn = (jar: Jar) => store().accounts.sessions.actor(jar.get('session') ?? '');
const ticketIn = (jar: Jar) => JSON.parse(jar.get('openid') ?? '{}') as Ticket;

/** Comes back with a ticket, or an address, that is not what was begun with; nobody must be signed in by that. */
async function refused(change: (jar: Jar, back: URL) => void): Promise<void> {
	const { login } = await account();
	const jar: Jar = new Map();
	const back = await throughProvider(jar, login);
	change(jar, back);
	expect((await visit(jar, back)).href).toBe(`${PRODUCT}/sign-in?problem=openid`);
	expect(jar.has('session')).toBe(false);
	expect((await store().accounts.list()).find((each) => each.login === login)).toMatchObject({ openid: false });
}

describe('signing in at an OpenID provider', () => {
	test('leads back to where one wanted to go, as the account that was made for it, and again later', async () => {
		const { id, login } = await account();
		for (let time = 0; time < 2; time++) {
			const jar: Jar = new Map();
			const back = await throughProvider(jar, login, '/issues?state=open');
			expect([back.origin + back.pathname, back.searchParams.has('code')]).toEqual([`${PRODUCT}/sign-in/openid`, true]);
			expect((await visit(jar, back)).href).toBe(`${PRODUCT}/issues?state=open`);
			expect(await actorIn(jar)).toMatchObject({ account: id, organisation: 'gov-qingzhen' });
			expect(jar.has('openid')).toBe(false);
		}
	});

	test('asks with a secret of this browser alone, and never twice the same', async () => {
		const [first, second] = [await visit(new Map(), '/sign-in/openid'), await visit(new Map(), '/sign-in/openid')];
		expect(first.origin).toBe(provider.env.issuer);
		expect(Object.fromEntries(first.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', redirect_uri: `${PRODUCT}/sign-in/openid`, client_id: 'lianghu' });
		for (const secret of ['state', 'nonce', 'code_challenge']) {
			expect(first.searchParams.get(secret)?.length).toBeGreaterThan(20);
			expect(first.searchParams.get(secret)).not.toBe(second.searchParams.get(secret));
		}
	});

	test('ends the session that the browser showed before', async () => {
		const [before, after] = [await account(), await account()];
		const jar: Jar = new Map([['session', await store().accounts.sessions.begin(before.id, 'a browser')]]);
		const old = new Map(jar);
		await visit(jar, await throughProvider(jar, after.login));
		expect(await actorIn(jar)).toMatchObject({ account: after.id });
		expect(await actorIn(old)).toBeNull();
	});

	test('is not believed with another state', () => refused((_jar, back) => back.searchParams.set('state', 'of somebody else')));
	test('is not believed with another nonce', () => refused((jar) => jar.set('openid', JSON.stringify({ ...ticketIn(jar), nonce: 'of somebody else' }))));
	test('is not believed without the secret that proves who began', () => refused((jar) => jar.set('openid', JSON.stringify({ ...ticketIn(jar), verifier: 'x'.repeat(43) }))));
	test('is not believed in a browser that has not begun', () => refused((jar) => jar.delete('openid')));
	test('is not believed with a code that the provider has not given', () => refused((_jar, back) => back.searchParams.set('code', 'made-up')));
	test('is not believed as the answer of another provider', () => refused((_jar, back) => back.searchParams.set('iss', 'https://evil.test')));
	test.each(['', 'null', '5', '"text"', '[]', '{}', '{"state":1}', '{'])('is not believed with a ticket that says %j', (ticket) => refused((jar) => jar.set('openid', ticket)));

	test('is not believed a second time with the same address', async () => {
		const { login } = await account();
		const jar: Jar = new Map();
		const back = await throughProvider(jar, login);
		const stolen = new Map(jar);
		await visit(jar, back);
		expect((await visit(stolen, back)).searchParams.get('problem')).toBe('openid');
		expect(stolen.has('session')).toBe(false);
	});

	test('what the provider refuses is told as not done', async () => {
		const jar: Jar = new Map();
		const { searchParams } = await visit(jar, '/sign-in/openid');
		const back = new URL(`/sign-in/openid?error=access_denied&state=${searchParams.get('state')}&iss=${encodeURIComponent(provider.env.issuer)}`, PRODUCT);
		expect((await visit(jar, back)).searchParams.get('problem')).toBe('openid');
	});

	test('somebody for whom no account was made is told so, and gets none', async () => {
		const jar: Jar = new Map();
		const count = (await store().accounts.list()).length;
		expect((await visit(jar, await throughProvider(jar, 'nobody-knows-me'))).searchParams.get('problem')).toBe('unknown');
		expect([jar.has('session'), (await store().accounts.list()).length]).toEqual([false, count]);
	});

	test('a disabled account stays outside, whether or not it has come by the provider before', async () => {
		const [known, fresh] = [await account(), await account()];
		const before: Jar = new Map();
		await visit(before, await throughProvider(before, known.login));
		for (const { id, login } of [known, fresh]) {
			await store().accounts.disable(id, 'test');
			const jar: Jar = new Map();
			expect((await visit(jar, await throughProvider(jar, login))).searchParams.get('problem')).toBe('unknown');
			expect(jar.has('session')).toBe(false);
		}
		expect(await actorIn(before)).toBeNull();
	});

	test('leads on to a path of ours alone', async () => {
		for (const next of ['https://evil.test/', '//evil.test', '/\\evil.test', '/.//evil.test']) {
			const { login } = await account();
			const jar: Jar = new Map();
			const back = await throughProvider(jar, login, next);
			expect((await visit(jar, back)).href).toBe(`${PRODUCT}/`);
			// nor by a ticket that was made by hand
			const again: Jar = new Map();
			const later = await throughProvider(again, login);
			again.set('openid', JSON.stringify({ ...ticketIn(again), next }));
			expect((await visit(again, later)).href).toBe(`${PRODUCT}/`);
		}
	});

	test('a provider that cannot be reached is told, and asked again the next time', async () => {
		const held = store();
		const gone = { ...provider.env, issuer: 'http://127.0.0.1:9/' };
		answerFrom(held, { tiandituKey: null, openid: gone });
		expect((await visit(new Map(), '/sign-in/openid')).href).toBe(`${PRODUCT}/sign-in?problem=openid`);
		answerFrom(held, { tiandituKey: null, openid: provider.env });
		expect((await visit(new Map(), '/sign-in/openid')).origin).toBe(provider.env.issuer);
	});
});
