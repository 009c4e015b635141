import type { Actor } from '#issues';
import { error, redirect, type RequestEvent } from '@sveltejs/kit';

type Guarded = Pick<RequestEvent, 'locals' | 'url'>;

/** Who has signed in; anybody else is led to the door and back. */
export function signedIn({ locals, url }: Guarded): Actor {
	if (locals.actor) return locals.actor;
	const lang = url.searchParams.get('lang');
	redirect(303, `/sign-in?${new URLSearchParams({ next: url.pathname + (lang === null ? '' : `?lang=${lang}`), ...(lang === null ? {} : { lang }) })}`);
}

/** The administrator who has signed in; 403 for everyone else. */
export function administrator(event: Guarded): Actor {
	const actor = signedIn(event);
	if (actor.role !== 'administrator') error(403);
	return actor;
}

/** Pages that show what only some may see; the form for a new issue shows nothing, and is needed without the network. */
const PERSONAL = /^\/(?:accounts?|sign-in|inbox|presentations|issues(?!\/new$))(?:\/|$)/;

/** Such a page is kept by nobody, so that it is gone from the browser when its reader is. */
export function keepNothing({ pathname }: URL, headers: Headers): void {
	if (PERSONAL.test(pathname)) headers.set('cache-control', 'private, no-store');
}
