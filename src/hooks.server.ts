import { chosenLanguage, close, logUnexpected, open, secure, tiandituKey, wrongMethod } from '#server';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';

/** Opens the store once; what it cannot open it throws, and the server does not start. */
export const init: ServerInit = async () => {
	await open();
	process.once('sveltekit:shutdown', () => void close());
};

/** Picks the language, gives every refusal of the API the same shape, keeps pages to themselves. */
export const handle: Handle = async ({ event, resolve }) => {
	event.locals.lang = chosenLanguage(event.url, event.cookies);
	const transformPageChunk = ({ html }: { html: string }) => html.replace('%lang%', event.locals.lang === 'zh' ? 'zh-CN' : event.locals.lang);
	const resolved = await resolve(event, { transformPageChunk });
	const refused = resolved.status === 405 && event.url.pathname.startsWith('/api/');
	const response = refused ? wrongMethod(event, resolved.headers.get('allow') ?? '') : resolved;
	secure(response.headers, tiandituKey() !== null);
	return response;
};

/** What nobody expected gets an id; the reader sees the id, the operator the error. Missing pages are no errors. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message };
	return { message, id: logUnexpected(error, `${event.request.method} ${event.route.id ?? 'no route'}`) };
};
