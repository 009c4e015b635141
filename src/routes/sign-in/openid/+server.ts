import { beginOpenid, finishOpenid, keepSession, localPath, OPENID_PATH, openidProvider, SESSION_COOKIE, store, type Ticket } from '#server';
import { error, redirect, type Cookies } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

const TICKET_COOKIE = 'openid';
/** Seconds for which the provider may keep somebody. */
const TICKET_VALID = 600;

function takeTicket(cookies: Cookies): Ticket | null {
	const text = cookies.get(TICKET_COOKIE);
	if (text === undefined) return null;
	cookies.delete(TICKET_COOKIE, { path: OPENID_PATH });
	try {
		return JSON.parse(text) as Ticket;
	} catch {
		return null;
	}
}

async function begin(url: URL, cookies: Cookies, provider: NonNullable<ReturnType<typeof openidProvider>>): Promise<never> {
	const begun = await beginOpenid(provider, url.origin, localPath(url.searchParams.get('next')) ?? '/').catch((reason: unknown) => {
		console.error('[openid] the provider cannot be asked', reason);
		redirect(303, '/sign-in?problem=openid');
	});
	cookies.set(TICKET_COOKIE, JSON.stringify(begun.ticket), { path: OPENID_PATH, httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: TICKET_VALID });
	redirect(303, begun.address.href);
}

/** Leads to the OpenID provider, and takes in whom it sends back. */
export const GET: RequestHandler = async ({ url, cookies, request }) => {
	const provider = openidProvider();
	if (!provider) error(404);
	if (!url.searchParams.has('state')) return begin(url, cookies, provider);
	const ticket = takeTicket(cookies);
	const finished = ticket === null ? { ok: false as const, why: 'the browser has not begun here, or too long ago' } : await finishOpenid(provider, url, ticket);
	if (!finished.ok || ticket === null) {
		if (!finished.ok) console.error(`[openid] ${finished.why}`);
		redirect(303, '/sign-in?problem=openid');
	}
	const browser = { agent: request.headers.get('user-agent') ?? '', session: cookies.get(SESSION_COOKIE) ?? null };
	const session = await store().accounts.signInByOpenid(finished.vouched.subject, finished.vouched.login, browser);
	if (session === null) redirect(303, '/sign-in?problem=unknown');
	keepSession(cookies, url, session);
	redirect(303, localPath(ticket.next) ?? '/');
};
