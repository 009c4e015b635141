import { messages } from '#i18n';
import type { RequestEvent } from '@sveltejs/kit';
import { languageOf } from './language.ts';
import { problem, problemResponse } from './problem.ts';

/** There is nothing at this address of the API. */
export function noSuchAddress(event: RequestEvent): Response {
	const lang = languageOf(event);
	const words = messages(lang);
	const path = decodeURI(event.url.pathname).slice(0, 100);
	return problemResponse(problem('not-found', words, { detail: words.problems.noRoute({ path }) }), lang);
}

/** The method is not one that the address takes. @param allowed as the Allow header has it */
export function wrongMethod(event: RequestEvent, allowed: string): Response {
	const lang = languageOf(event);
	const words = messages(lang);
	const detail = words.problems.method({ got: event.request.method, allowed });
	return problemResponse(problem('method-not-allowed', words, { detail }), lang, { allow: allowed });
}
