import { messages } from '#i18n/server';
import type { Actor } from '#issues';
import type { RequestEvent } from '@sveltejs/kit';
import { store } from '../opened.ts';
import { problem, problemResponse, type ProblemId } from '../problem.ts';
import { SESSION_COOKIE } from './cookie.ts';

const READING = ['GET', 'HEAD', 'OPTIONS'];
const BEARER = /^bearer +(\S+) *$/i;
/** The API, and the open data: among these, issues are for those who sign in. */
const forPrograms = ({ pathname }: URL) => /^\/(api|ogc)(\/|$)/.test(pathname);

/** Does a page of ours send this? A browser says so; what says nothing of where it comes from is not believed. */
export function fromOurOwn(headers: Pick<Headers, 'get'>, { origin }: URL): boolean {
	return headers.get('sec-fetch-site') === 'same-origin' || headers.get('origin') === origin;
}

function refuse(event: RequestEvent, id: ProblemId, detail: 'badToken' | 'foreignOrigin', headers: Record<string, string> = {}): Response {
	const { lang } = event.locals;
	const words = messages(lang);
	return problemResponse(problem(id, words, { detail: words.problems[detail] }), lang, headers);
}

async function byToken(event: RequestEvent, authorization: string): Promise<Actor | Response> {
	const secret = BEARER.exec(authorization)?.[1];
	const actor = secret === undefined ? null : await store().accounts.tokens.actor(secret);
	return actor ?? refuse(event, 'sign-in-needed', 'badToken', { 'www-authenticate': 'Bearer realm="lianghu", error="invalid_token"' });
}

/**
 * Who asks: by a token, where programs ask, else by the session of a browser. A Response: why the request goes no further.
 * Whoever shows neither costs no question of the store.
 */
export async function recognise(event: RequestEvent): Promise<Actor | null | Response> {
	const { request, url, cookies } = event;
	const authorization = request.headers.get('authorization');
	if (authorization !== null && forPrograms(url)) return byToken(event, authorization);
	const secret = cookies.get(SESSION_COOKIE);
	if (!secret) return null;
	// the framework itself holds forms to this; the API takes more than forms
	if (forPrograms(url) && !READING.includes(request.method) && !fromOurOwn(request.headers, url)) return refuse(event, 'forbidden', 'foreignOrigin');
	return store().accounts.sessions.actor(secret);
}

/** An answer to a program that asks for signing in says how programs do it. */
export function tellHow(url: URL, response: Response): void {
	if (forPrograms(url) && response.status === 401 && !response.headers.has('www-authenticate')) response.headers.set('www-authenticate', 'Bearer realm="lianghu"');
}
