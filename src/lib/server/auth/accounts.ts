import type { AccountRole, OrganisationId } from '#issues';
import type { Driver } from '../store/driver.ts';
import { LOCK } from '../store/migrate.ts';
import type { Queries } from '../store/queries.ts';
import { noteAct, type Act } from './acts.ts';
import { admit, succeed } from './brake.ts';
import { nowOn, together, type Ground } from './ground.ts';
import { makeLink, openLink, useLink, type LinkOpened } from './links.ts';
import { argon2id, NOBODY, passwordFault, type Hashing, type PasswordFault } from './password.ts';
import { Sessions } from './sessions.ts';
import { Tokens } from './tokens.ts';

/** A person's account, for administrators. */
export interface AccountSeen {
	readonly id: string;
	readonly login: string;
	readonly name: string;
	readonly organisation: OrganisationId;
	readonly role: AccountRole;
	readonly disabled: boolean;
	/** Has signed in by the OpenID provider. */
	readonly openid: boolean;
	readonly hasPassword: boolean;
	/** ISO 8601, UTC: when a session of it was last used. */
	readonly seenAt: string | null;
}

export interface AccountAsked {
	/** In lower case. */
	readonly login: string;
	readonly name: string;
	readonly organisation: OrganisationId;
	readonly role: AccountRole;
}

/** Somebody as whom everybody may sign in. */
export type Sample = Pick<AccountAsked, 'login' | 'organisation' | 'role'>;

export interface SignInAsked {
	readonly login: string;
	readonly password: string;
	/** The address that it comes from. */
	readonly source: string;
	readonly agent: string;
	/** The session that the browser shows already; it ends. */
	readonly session: string | null;
}

export type SignedIn = { readonly ok: true; readonly session: string }
	| { readonly ok: false; readonly reason: 'wrong' }
	| { readonly ok: false; readonly reason: 'wait'; readonly seconds: number };

export type NewPassword = { readonly ok: true; readonly account: string } | { readonly ok: false; readonly reason: PasswordFault | 'link' | 'wrong' | 'login-taken' };

/** Who may sign in, and how they are known again. */
export class Accounts {
	readonly #ground: Ground;
	readonly sessions: Sessions;
	readonly tokens: Tokens;

	constructor(driver: Driver, queries: Queries, { hashing = argon2id, clock = () => new Date() }: { hashing?: Hashing; clock?: () => Date } = {}) {
		this.#ground = { driver, queries, hashing, clock };
		this.sessions = new Sessions(this.#ground);
		this.tokens = new Tokens(this.#ground);
	}

	/**
	 * Signs a person in with a new session. A login that is unknown, disabled or without a password takes the same work
	 * and gets the same answer as a wrong password.
	 */
	async signIn({ login, password, source, agent, session }: SignInAsked): Promise<SignedIn> {
		const ground = this.#ground;
		const admission = await admit(ground, login, source);
		if (!admission.ok) return { ...admission, reason: 'wait' };
		const [account] = await ground.queries.run<{ id: string; passwordHash: string | null; disabled: boolean }>(ground.driver, 'account-by-login', [login]);
		const right = await ground.hashing.verify(account?.passwordHash ?? NOBODY, password);
		if (!account || !account.passwordHash || account.disabled || !right) return { ok: false, reason: 'wrong' };
		await succeed(ground, admission.attempt);
		return { ok: true, session: await this.#begin(account.id, agent, session) };
	}

	/**
	 * Signs in whom the OpenID provider vouches for: an account that is this subject's, or, once, the one that an
	 * administrator has made under the login that the provider tells. Null: nobody has an account for them.
	 */
	async signInByOpenid(subject: string, login: string | null, { agent, session }: Pick<SignInAsked, 'agent' | 'session'>): Promise<string | null> {
		const id = await together(this.#ground, async (inside) => {
			const [account] = await inside.queries.run<{ id: string; claimed: boolean }>(inside.driver, 'account-by-openid', [subject, login?.toLowerCase() ?? null]);
			if (account?.claimed) await noteAct(inside, 'openid', 'claim-openid', account.id, { subject });
			return account?.id ?? null;
		});
		return id === null ? null : this.#begin(id, agent, session);
	}

	/** Signs in as a sample person, without a password; null where there is none: no account is a sample outside a demonstration. */
	async signInAsSample(login: string, { agent, session }: Pick<SignInAsked, 'agent' | 'session'>): Promise<string | null> {
		const [sample] = await this.#ground.queries.run<{ id: string }>(this.#ground.driver, 'sample-account', [login]);
		return sample ? this.#begin(sample.id, agent, session) : null;
	}

	/** The sample people of a demonstration, in the order in which they were made. */
	samples(): Promise<Sample[]> {
		return this.#ground.queries.run<Sample>(this.#ground.driver, 'sample-accounts');
	}

	/** A new session never continues an old one: what somebody else has put into the browser opens nothing. */
	async #begin(account: string, agent: string, old: string | null): Promise<string> {
		if (old !== null) await this.sessions.end(old);
		return this.sessions.begin(account, agent);
	}

	/** A new account, and the secret of the link that sets its password; null when the login is taken. */
	create({ login, name, organisation, role }: AccountAsked, by: string): Promise<string | null> {
		return together(this.#ground, async (inside) => {
			const id = await insertPerson(inside, { login, name, organisation, role }, by);
			return id === null ? null : makeLink(inside, id);
		});
	}

	/** People's accounts. */
	list(): Promise<AccountSeen[]> {
		return this.#ground.queries.run<AccountSeen>(this.#ground.driver, 'accounts-listed', [null]);
	}

	async get(id: string): Promise<AccountSeen | null> {
		const [account] = await this.#ground.queries.run<AccountSeen>(this.#ground.driver, 'accounts-listed', [id]);
		return account ?? null;
	}

	/** Disables an account; its sessions, tokens and links end at once. False when there is nothing to disable. */
	disable(id: string, by: string): Promise<boolean> {
		return together(this.#ground, async (inside) => {
			const changed = await inside.queries.run(inside.driver, 'disable-account', [id, nowOn(inside)]);
			if (changed.length > 0) await noteAct(inside, by, 'disable', id);
			return changed.length > 0;
		});
	}

	/** Enables an account again; it signs in anew. False when it is not disabled. */
	enable(id: string, by: string): Promise<boolean> {
		return together(this.#ground, async (inside) => {
			const changed = await inside.queries.run(inside.driver, 'enable-account', [id]);
			if (changed.length > 0) await noteAct(inside, by, 'enable', id);
			return changed.length > 0;
		});
	}

	/** The secret of a link that sets an account's password, in the place of earlier ones. */
	link(id: string, by: string): Promise<string> {
		return together(this.#ground, async (inside) => {
			await noteAct(inside, by, 'link', id);
			return makeLink(inside, id);
		});
	}

	/** The secret of a link that creates the first administrator, in the place of earlier ones; null when there is an administrator. */
	firstLink(): Promise<string | null> {
		return together(this.#ground, async (inside) => ((await hasAdministrator(inside)) ? null : makeLink(inside, null)));
	}

	/** What a link is for, without using it. */
	openLink(secret: string): Promise<LinkOpened | null> {
		return openLink(this.#ground, secret);
	}

	/** Sets the password of the account that a link is for, and signs it out everywhere. */
	async setByLink(secret: string, password: string): Promise<NewPassword> {
		const link = await this.openLink(secret);
		if (!link?.account || link.login === null) return { ok: false, reason: 'link' };
		const { account, login } = link;
		const fault = passwordFault(password, login);
		if (fault) return { ok: false, reason: fault };
		const hashed = await this.#ground.hashing.hash(password);
		return together(this.#ground, async (inside) => {
			if (!(await useLink(inside, secret))) return { ok: false, reason: 'link' };
			await putPassword(inside, account, hashed);
			return { ok: true, account };
		});
	}

	/** Creates the first administrator by the link that was printed at the start. */
	async createFirst(secret: string, { login, name, organisation, password }: Omit<AccountAsked, 'role'> & { password: string }): Promise<NewPassword> {
		const fault = passwordFault(password, login);
		if (fault) return { ok: false, reason: fault };
		const hashed = await this.#ground.hashing.hash(password);
		return together(this.#ground, async (inside) => {
			// two browsers with the same link, or a command at the same moment: only one makes an administrator
			await inside.driver.query(LOCK);
			const link = await openLink(inside, secret);
			if (!link || link.account !== null || (await hasAdministrator(inside))) return { ok: false, reason: 'link' };
			const account = await insertPerson(inside, { login, name, organisation, role: 'administrator' }, 'first-link');
			if (account === null) return { ok: false, reason: 'login-taken' };
			await useLink(inside, secret);
			await putPassword(inside, account, hashed);
			return { ok: true, account };
		});
	}

	/**
	 * Changes a password by whoever knows the old one, and signs the account out everywhere; who changed it begins a new
	 * session. Wrong old passwords are braked like wrong ones at the door.
	 */
	async changePassword(id: string, old: string, password: string, source: string): Promise<NewPassword | { readonly ok: false; readonly reason: 'wait'; readonly seconds: number }> {
		const ground = this.#ground;
		const [account] = await ground.queries.run<{ passwordHash: string | null; login: string | null }>(ground.driver, 'password-hash', [id]);
		const admission = await admit(ground, account?.login ?? id, source);
		if (!admission.ok) return { ...admission, reason: 'wait' };
		const right = await ground.hashing.verify(account?.passwordHash ?? NOBODY, old);
		if (!account?.passwordHash || !right) return { ok: false, reason: 'wrong' };
		await succeed(ground, admission.attempt);
		const fault = passwordFault(password, account.login ?? '');
		if (fault) return { ok: false, reason: fault };
		const hashed = await ground.hashing.hash(password);
		await together(ground, (inside) => putPassword(inside, id, hashed));
		return { ok: true, account: id };
	}

	/** The latest acts of administration, newest first. */
	acts(limit = 20): Promise<Act[]> {
		return this.#ground.queries.run<Act>(this.#ground.driver, 'last-acts', [limit]);
	}
}

async function insertPerson(ground: Ground, { login, name, organisation, role }: AccountAsked, by: string): Promise<string | null> {
	const [row] = await ground.queries.run<{ id: string }>(ground.driver, 'insert-account', [login, name, organisation, role, by]);
	if (row) await noteAct(ground, by, 'create-account', row.id, { organisation, role });
	return row?.id ?? null;
}

async function hasAdministrator({ driver, queries }: Ground): Promise<boolean> {
	const [row] = await queries.run<{ count: number }>(driver, 'count-administrators');
	return (row?.count ?? 0) > 0;
}

async function putPassword(ground: Ground, account: string, hashed: string): Promise<void> {
	await ground.queries.run(ground.driver, 'set-password', [account, hashed]);
	await ground.queries.run(ground.driver, 'end-sessions', [account]);
	await noteAct(ground, account, 'set-password', account);
}
