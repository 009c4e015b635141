import { laterOn, nowOn, type Ground } from './ground.ts';
import { newSecret, sha256 } from './secret.ts';

/** Seconds for which a link works. */
export const LINK_VALID = 24 * 3600;

/** What a link opens: the first administrator's place, or an account whose password it sets. */
export interface LinkOpened {
	/** Null: whoever opens it becomes the first administrator. */
	readonly account: string | null;
	readonly login: string | null;
	readonly name: string | null;
}

/** Makes a link in the place of earlier ones for the same account. Returns its secret. */
export async function makeLink(ground: Ground, account: string | null): Promise<string> {
	const secret = newSecret();
	await ground.queries.run(ground.driver, 'insert-link', [sha256(secret), account, nowOn(ground), laterOn(ground, LINK_VALID)]);
	return secret;
}

/** What a link is for, without using it; null when it does not work, or no longer. */
export async function openLink(ground: Ground, secret: string): Promise<LinkOpened | null> {
	const [link] = await ground.queries.run<LinkOpened>(ground.driver, 'link-opened', [sha256(secret), nowOn(ground)]);
	return link ?? null;
}

/** Uses a link up. False when somebody was faster, or it has expired. */
export async function useLink(ground: Ground, secret: string): Promise<boolean> {
	const used = await ground.queries.run(ground.driver, 'use-link', [sha256(secret), nowOn(ground)]);
	return used.length > 0;
}
