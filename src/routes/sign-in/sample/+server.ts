import { isDemonstration, keepSession, localPath, readForm, SESSION_COOKIE, store } from '#server';
import { error, redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Signs in as a sample person by a click. Outside a demonstration there is no such address, and no such person. */
export const POST: RequestHandler = async ({ request, url, cookies }) => {
	if (!isDemonstration()) error(404);
	const field = await readForm(request);
	const browser = { agent: request.headers.get('user-agent') ?? '', session: cookies.get(SESSION_COOKIE) ?? null };
	const session = await store().accounts.signInAsSample(field('login'), browser);
	if (session === null) error(404);
	keepSession(cookies, url, session);
	redirect(303, localPath(field('next')) ?? '/issues');
};
