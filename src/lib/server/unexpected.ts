import { messages, type Lang } from '#i18n/server';
import { randomBytes } from 'node:crypto';
import { problem, problemResponse } from './problem.ts';
import { StoreError } from './store/errors.ts';

/** Writes an unexpected error to the log, once, and gives the id by which an operator finds it. */
export function logUnexpected(error: unknown, where: string): string {
	const id = randomBytes(4).toString('hex');
	console.error(`[${id}] ${where}`, error);
	return id;
}

/** Answers, or says as a problem why not: a store that cannot answer is 503, everything else unexpected is 500 with an id. */
export async function guarded(lang: Lang, answer: () => Promise<Response>): Promise<Response> {
	const words = messages(lang);
	try {
		return await answer();
	} catch (error) {
		if (error instanceof StoreError) {
			console.error(`[store] ${error.code}: ${error.message}`);
			return problemResponse(problem('store-unavailable', words, { detail: words.problems.storeUnavailable }), lang, { 'retry-after': '5' });
		}
		const id = logUnexpected(error, 'api');
		return problemResponse({ ...problem('unexpected', words, { detail: words.problems.unexpected({ id }) }), id }, lang);
	}
}
