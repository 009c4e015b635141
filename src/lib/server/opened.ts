import { dateInChina } from '#i18n/server';
import { loadBundled } from './bundled.ts';
import { hearCommands } from './control.ts';
import { fillDemonstration } from './demonstration/fill.ts';
import { readEnv, type Env, type OpenidEnv } from './env.ts';
import { executeWith } from './import/execute.ts';
import { StoreError } from './store/errors.ts';
import { mailer } from './problem-list/mail.ts';
import { keepTelling } from './problem-list/telling.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

/** The environment is not what we expect: one line for each variable, for the operator. */
export class EnvironmentError extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'EnvironmentError';
	}
}

interface Opened {
	readonly store: Store;
	readonly env: Pick<Env, 'tiandituKey' | 'openid' | 'demo'>;
	/** Ends what else was begun with the store. */
	readonly end: () => void;
}

let opened: Opened | null = null;

/** The environment, or an EnvironmentError that says every mistake. */
export function environment(): Env {
	const reading = readEnv();
	if (reading.ok) return reading.env;
	throw new EnvironmentError(reading.errors.map(({ message }) => message).join('\n'));
}

async function prepare(store: Store, env: Env): Promise<Opened> {
	const now = new Date();
	await loadBundled(store, env.root, dateInChina(now));
	if (env.demo) await fillDemonstration(store, now);
	// the embedded database has one owner, so commands that are typed meanwhile come here
	const endCommands = env.databaseUrl === null ? await hearCommands(env.dataDir, executeWith(store)) : () => undefined;
	const endTelling = keepTelling(store, env.mail ? mailer(env.mail) : null);
	return { store, env, end: () => (endCommands(), endTelling()) };
}

/**
 * Opens the store once for the process, loads what comes with the product, and hears commands.
 * Throws EnvironmentError or StoreError, each one clear line for the operator; nothing stays open then.
 */
export async function open(): Promise<void> {
	if (opened) return;
	const env = environment();
	const store = await openStore(env);
	try {
		opened = await prepare(store, env);
	} catch (error) {
		await store.close();
		throw error;
	}
}

/** Answers from a store that somebody else has opened: tests and commands. */
export function answerFrom(store: Store, env: Partial<Opened['env']> = {}): void {
	opened = { store, env: { tiandituKey: null, openid: null, demo: false, ...env }, end: () => undefined };
}

/** The opened store. Throws StoreError 'unreachable' before it is open and after it is closed. */
export function store(): Store {
	if (!opened) throw new StoreError('unreachable', 'the store is not open');
	return opened.store;
}

/** Key of the Tianditu base map; null when the operator gave none. */
export function tiandituKey(): string | null {
	return opened?.env.tiandituKey ?? null;
}

/** The OpenID provider; null when the operator named none. */
export function openidProvider(): OpenidEnv | null {
	return opened?.env.openid ?? null;
}

/** Was the product started to show samples? Its database is then one that holds nothing else. */
export function isDemonstration(): boolean {
	return opened?.env.demo ?? false;
}

/** Lets go of the database; a second call does nothing. */
export async function close(): Promise<void> {
	const closing = opened;
	opened = null;
	closing?.end();
	await closing?.store.close();
}
