import { messages, type Messages } from '#i18n/server';
import type { RequestEvent } from '@sveltejs/kit';
import { languageOf } from './language.ts';
import { problem, problemResponse, type Problem } from './problem.ts';

/** Where the programs' side of the product begins, and the document that tells all addresses there. */
const DOCUMENTS: Readonly<Record<string, string>> = { '/api': '/api/v1/openapi.json', '/ogc': '/ogc/api' };

const documentFor = (pathname: string): string | null => DOCUMENTS[pathname.match(/^\/[^/]*/)?.[0] ?? ''] ?? null;

/** There is nothing at this address of the API or of the open data. */
export function noSuchAddress(event: RequestEvent): Response {
	const lang = languageOf(event);
	const words = messages(lang);
	const path = decodeURI(event.url.pathname).slice(0, 100);
	return problemResponse(problem('not-found', words, { detail: words.problems.noRoute({ path, document: documentFor(path) ?? path }) }), lang);
}

function told(event: RequestEvent, refused: Response, words: Messages): { problem: Problem; headers?: Record<string, string> } | null {
	if (refused.status === 405) {
		const allow = refused.headers.get('allow') ?? '';
		return { problem: problem('method-not-allowed', words, { detail: words.problems.method({ got: event.request.method, allowed: allow }) }), headers: { allow } };
	}
	return refused.status === 400 ? { problem: problem('invalid-request', words, { detail: words.problems.malformed }) } : null;
}

/** Puts what the framework itself refuses, before any operation has seen it, into the shape of every other refusal. */
export function asProblem(event: RequestEvent, response: Response): Response {
	const refused = response.status >= 400 && !response.headers.get('content-type')?.startsWith('application/problem+json');
	if (!refused || documentFor(event.url.pathname) === null) return response;
	const lang = languageOf(event);
	const refusal = told(event, response, messages(lang));
	return refusal ? problemResponse(refusal.problem, lang, refusal.headers) : response;
}
