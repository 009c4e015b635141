import type { Cookies } from '@sveltejs/kit';
import { SESSION_LONGEST } from './sessions.ts';

/** The cookie that holds a session's secret. */
export const SESSION_COOKIE = 'session';

/** Gives the browser its session: no script reads it, and no other site's form sends it. Over HTTPS it stays on HTTPS. */
export function keepSession(cookies: Pick<Cookies, 'set'>, url: URL, secret: string): void {
	cookies.set(SESSION_COOKIE, secret, { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: SESSION_LONGEST });
}

export function dropSession(cookies: Pick<Cookies, 'delete'>, url: URL): void {
	cookies.delete(SESSION_COOKIE, { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' });
}
