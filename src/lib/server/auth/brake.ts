import { nowOn, together, type Ground } from './ground.ts';
import { sha256 } from './secret.ts';

/** Seconds. */
const FIRST_WAIT = 30;
const LONGEST_WAIT = 15 * 60;
/** For so long an attempt that failed counts. */
const COUNTED_FOR = 3600;

/** A whole office may come from one address, so it may err more often than one login. */
const FREE = { login: 5, source: 20 } as const;

/** An attempt that was let through, to be told when it has succeeded. */
export interface Attempt {
	readonly login: string;
	readonly source: string;
	readonly at: string;
}

export type Admission = { readonly ok: true; readonly attempt: Attempt } | { readonly ok: false; readonly seconds: number };

/** Seconds to wait after so many failures, from the last of them. */
export function waitAfter(failures: number, free: number): number {
	return failures < free ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - free));
}

interface Failures {
	readonly subject: string;
	readonly count: number;
	/** Milliseconds since 1970. */
	readonly last: number;
}

function secondsLeft({ count, last }: Failures, free: number, now: number): number {
	return Math.ceil(waitAfter(count, free) - (now - last) / 1000);
}

/**
 * Lets an attempt to sign in through, or says how long to wait. An attempt counts as failed until it succeeds: many at
 * once get no further than one after another. Those that are told to wait do not count, so nobody can keep a login shut
 * for longer than the longest wait.
 */
export function admit(ground: Ground, login: string, source: string): Promise<Admission> {
	const attempt = { login: sha256(`login ${login}`), source: sha256(`source ${source}`), at: nowOn(ground) };
	const subjects = [attempt.login, attempt.source].sort();
	const now = Date.parse(attempt.at);
	const since = new Date(now - COUNTED_FOR * 1000).toISOString();
	return together(ground, async ({ driver, queries }) => {
		await queries.run(driver, 'lock-sign-in', [subjects]);
		const failures = await queries.run<Failures>(driver, 'sign-in-failures', [subjects, since]);
		const waits = failures.map((each) => secondsLeft(each, each.subject === attempt.login ? FREE.login : FREE.source, now));
		const seconds = Math.max(0, ...waits);
		if (seconds > 0) return { ok: false, seconds };
		await queries.run(driver, 'note-sign-in-failures', [subjects, attempt.at, since]);
		return { ok: true, attempt };
	});
}

/** The attempt has succeeded. */
export async function succeed({ driver, queries }: Ground, { login, source, at }: Attempt): Promise<void> {
	await queries.run(driver, 'forget-sign-in-failures', [login, source, at]);
}
