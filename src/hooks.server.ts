import { answerAtOnce, answerDirectly, asProblem, chosenLanguage, close, guarded, hearPlainQuestions, isDemonstration, keepNothing, logUnexpected, noSuchAddress, open, recognise, secure, store, tellHow, tiandituKey } from '#server';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';

/** Opens the store once; what it cannot open it throws, and the server does not start. */
export const init: ServerInit = async () => {
	await open();
	process.once('sveltekit:shutdown', () => void close());
	// the server in front of the framework takes it from here: both are bundled apart
	Object.assign(globalThis, {
		[Symbol.for('lianghu.direct')]: { answerAtOnce, answerDirectly, hearPlainQuestions },
		[Symbol.for('lianghu.demonstration')]: isDemonstration(),
		[Symbol.for('lianghu.first')]: await store().accounts.firstLink()
	});
};

/** Has the request answered for whoever it says that it comes from; what it says wrongly goes no further. */
async function answer(event: RequestEvent, resolve: () => Promise<Response> | Response): Promise<Response> {
	const known = await recognise(event);
	if (known instanceof Response) return known;
	event.locals.actor = known;
	return resolve();
}

/** Picks the language, signs people in, gives every refusal of the API the same shape, keeps pages to themselves. */
export const handle: Handle = async ({ event, resolve }) => {
	event.locals.lang = chosenLanguage(event.url, event.cookies);
	const transformPageChunk = ({ html }: { html: string }) => html.replace('%lang%', event.locals.lang === 'zh' ? 'zh-CN' : event.locals.lang);
	// nothing has a name with this character, and no database can be asked for one
	const answered = async () => (event.url.pathname.includes('%00') ? noSuchAddress(event) : answer(event, () => resolve(event, { transformPageChunk })));
	const response = asProblem(event, await (/^\/(api|ogc)\//.test(event.url.pathname) ? guarded(event.locals.lang, answered) : answered()));
	tellHow(event.url, response);
	keepNothing(event.url, response.headers);
	secure(response.headers, tiandituKey() !== null);
	return response;
};

/** What nobody expected gets an id; the reader sees the id, the operator the error. What the caller got wrong is no error. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status < 500) return { message };
	return { message, id: logUnexpected(error, `${event.request.method} ${event.route.id ?? 'no route'}`) };
};
