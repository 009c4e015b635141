import { messages, type Lang, type Messages } from '#i18n/server';
import type { Actor } from '#issues';
import type { RequestEvent } from '@sveltejs/kit';
import { languageOf, languageParameter } from './language.ts';
import { limitedBytes } from './limited-body.ts';
import { contentLanguage, forbid, found, problem, problemResponse, refuse, type Outcome } from './problem.ts';
import { signInNeeded } from './problem-list/reading.ts';
import type { Given, Parameters } from './request/reading.ts';
import { readSearch } from './request/search.ts';
import { guarded } from './unexpected.ts';

/** What an operation has at hand that a file was sent to. */
export interface SentFile<G> {
	readonly given: G;
	readonly actor: Actor;
	readonly lang: Lang;
	readonly words: Messages;
	/** Parameters in the path of the address. */
	readonly path: Readonly<Partial<Record<string, string>>>;
	/** Reads the body, of at most so many bytes; asked for once, when nothing else stands in the way. @param tooLarge what is said of a longer one */
	readonly read: (most: number, tooLarge: string) => Promise<Outcome<Uint8Array>>;
}

export interface Receiving<P extends Parameters> {
	readonly parameters: P;
	/** Why somebody may not send, in words; null: he may. Without it everybody may who has signed in. */
	readonly mayNot?: (actor: Actor, lang: Lang) => string | null;
	readonly answer: (sent: SentFile<Given<P>>) => Promise<Outcome<object>>;
}

async function answerTo<P extends Parameters>({ parameters, mayNot, answer }: Receiving<P>, { request, url, params, locals }: RequestEvent, lang: Lang): Promise<Outcome<object>> {
	const words = messages(lang);
	const { actor } = locals;
	if (!actor) return signInNeeded({ words });
	const forbidden = mayNot?.(actor, lang) ?? null;
	if (forbidden !== null) return forbid(forbidden, words);
	const search = readSearch({ ...parameters, ...languageParameter }, url.searchParams, { lang, words });
	if (!search.ok) return refuse(search.faults, words);
	const given: Given<P> = search.given;
	const read = async (most: number, tooLarge: string): Promise<Outcome<Uint8Array>> => {
		const bytes = await limitedBytes(request, most);
		return bytes ? found(bytes) : { ok: false, problem: problem('too-large', words, { detail: tooLarge }) };
	};
	return answer({ given, actor, lang, words, path: params, read });
}

/**
 * The handler of an operation that a file is sent to: its bytes as they are, of somebody who has signed in. Who may not send
 * any is told before a byte of it is read; what is answered nobody keeps.
 */
export function receiving<P extends Parameters>(operation: Receiving<P>): (event: RequestEvent) => Promise<Response> {
	return (event) => {
		const lang = languageOf(event);
		return guarded(lang, async () => {
			const outcome = await answerTo(operation, event, lang);
			if (!outcome.ok) return problemResponse(outcome.problem, lang);
			const headers = { 'content-type': 'application/json; charset=utf-8', 'content-language': contentLanguage(lang), 'cache-control': 'no-store' };
			return new Response(JSON.stringify(outcome.body), { status: outcome.status ?? 200, headers });
		});
	};
}
