import { messages, type Lang, type Messages } from '#i18n/server';
import type { Actor } from '#issues';
import { entityTag, matches } from './entity-tag.ts';
import { languageOf, languageParameter } from './language.ts';
import { store } from './opened.ts';
import { contentLanguage, problem, problemResponse, refuse, type Outcome } from './problem.ts';
import { acceptsOneOf, preferredOf } from './request/accept.ts';
import type { Given, Parameters } from './request/reading.ts';
import { readSearch } from './request/search.ts';
import type { Store } from './store/store.ts';
import { guarded } from './unexpected.ts';

/** What an operation has at hand beside its parameters. */
export interface Standing {
	readonly store: Store;
	readonly lang: Lang;
	readonly words: Messages;
	/** Names the data that the answer rests on. */
	readonly dataVersion: string;
	/** Parameters in the path of the address. */
	readonly path: Readonly<Partial<Record<string, string>>>;
	/** Who has signed in; null: nobody. */
	readonly actor: Actor | null;
}

/** What an operation needs of a request: an event of the framework is one. */
export interface Asked {
	readonly request: { readonly headers: Pick<Headers, 'get'> };
	readonly url: URL;
	readonly params: Readonly<Partial<Record<string, string>>>;
	readonly locals: { readonly lang: Lang; readonly actor?: Actor | null };
}

export interface Operation<P extends Parameters> {
	readonly parameters: P;
	readonly type?: string;
	/** Other types that it answers in when they are asked for. */
	readonly otherTypes?: readonly string[];
	/** `live`: about this moment, so nobody keeps it. Else it is tied to the data and may be asked for again by its tag. */
	readonly live?: true;
	readonly answer: (given: Given<P>, standing: Standing & { readonly type: string }) => Promise<Outcome<object>> | Outcome<object>;
}

const LONGEST_SEARCH = 2000;
const JSON_TYPE = 'application/json';

/** The headers of an answer. @param etag null: nobody keeps it */
export function headersOf(lang: Lang, etag: string | null, type: string = JSON_TYPE): Record<string, string> {
	return {
		'content-type': `${type}${type === JSON_TYPE ? '; charset=utf-8' : ''}`, 'content-language': contentLanguage(lang), vary: 'Accept, Cookie',
		'cache-control': etag ? 'no-cache' : 'no-store', ...(etag ? { etag } : {})
	};
}

async function answerTo<P extends Parameters>(operation: Operation<P>, event: Asked, lang: Lang): Promise<Response> {
	const words = messages(lang);
	const { request, url } = event;
	const types = [operation.type ?? JSON_TYPE, ...(operation.otherTypes ?? [])] as const;
	const refusal = (told: ReturnType<typeof problem>) => problemResponse(told, lang);
	if (url.search.length > LONGEST_SEARCH) {
		return refusal(problem('too-long', words, { detail: words.problems.address({ length: url.search.length, most: LONGEST_SEARCH }) }));
	}
	const accept = request.headers.get('accept');
	if (!acceptsOneOf(accept, [...types, JSON_TYPE])) {
		return refusal(problem('not-acceptable', words, { detail: words.problems.accept({ got: accept?.slice(0, 100) ?? '', given: types.join(', ') }) }));
	}
	const type = preferredOf(accept, types);
	const reading = readSearch({ ...operation.parameters, ...languageParameter }, url.searchParams, { lang, words });
	if (!reading.ok) return refusal(refuse(reading.faults, words).problem);
	const given: Given<P> = reading.given;
	const standing = { type, store: store(), lang, words, dataVersion: await store().dataVersion(), path: event.params, actor: event.locals.actor ?? null };
	const etag = operation.live ? null : entityTag(standing.dataVersion, url.pathname, Object.values(given), lang);
	const headers = headersOf(lang, etag, type);
	if (etag && matches(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
	const outcome = await operation.answer(given, standing);
	return outcome.ok ? new Response(JSON.stringify(outcome.body), { headers }) : refusal(outcome.problem);
}

/** The handler of a read operation: parse, ask, return; every refusal is a problem in the asked language. */
export function endpoint<P extends Parameters>(operation: Operation<P>): (event: Asked) => Promise<Response> {
	return (event) => {
		const lang = languageOf(event);
		return guarded(lang, () => answerTo(operation, event, lang));
	};
}
