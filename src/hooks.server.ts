import { answerDirectly, asProblem, chosenLanguage, close, logUnexpected, open, secure, tiandituKey } from '#server';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';

/** Opens the store once; what it cannot open it throws, and the server does not start. */
export const init: ServerInit = async () => {
	await open();
	process.once('sveltekit:shutdown', () => void close());
	// the server in front of the framework takes it from here: both are bundled apart
	Object.assign(globalThis, { [Symbol.for('lianghu.direct')]: answerDirectly(tiandituKey() !== null) });
};

/** Picks the language, gives every refusal of the API the same shape, keeps pages to themselves. */
export const handle: Handle = async ({ event, resolve }) => {
	event.locals.lang = chosenLanguage(event.url, event.cookies);
	const transformPageChunk = ({ html }: { html: string }) => html.replace('%lang%', event.locals.lang === 'zh' ? 'zh-CN' : event.locals.lang);
	const response = asProblem(event, await resolve(event, { transformPageChunk }));
	secure(response.headers, tiandituKey() !== null);
	return response;
};

/** What nobody expected gets an id; the reader sees the id, the operator the error. What the caller got wrong is no error. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status < 500) return { message };
	return { message, id: logUnexpected(error, `${event.request.method} ${event.route.id ?? 'no route'}`) };
};
