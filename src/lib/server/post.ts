import { messages, type Lang, type Messages } from '#i18n/server';
import type { RequestEvent } from '@sveltejs/kit';
import type { Standing } from './endpoint.ts';
import { languageOf, languageParameter } from './language.ts';
import { limitedBytes } from './limited-body.ts';
import { store } from './opened.ts';
import { contentLanguage, found, problem, problemResponse, refuse, type Outcome } from './problem.ts';
import type { Given, Parameters } from './request/reading.ts';
import { readSearch } from './request/search.ts';
import { guarded } from './unexpected.ts';

const MOST_BYTES = 1_000_000;

function typeFault(request: Request, types: readonly string[], { problems }: Messages): string | null {
	const got = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
	if (types.includes(got)) return null;
	return problems.contentType({ got: got.slice(0, 60) || problems.noContentType, expected: types.join(', ') });
}

/** The body as text, or null when it is longer than we read. */
export async function limitedText(request: Request): Promise<string | null> {
	const bytes = await limitedBytes(request, MOST_BYTES);
	return bytes && new TextDecoder().decode(bytes);
}

/** Reads a JSON body of at most a megabyte, or says why not. */
export async function readBody(request: Request, types: readonly string[], words: Messages): Promise<Outcome<unknown>> {
	const wrongType = typeFault(request, types, words);
	if (wrongType !== null) return { ok: false, problem: problem('unsupported-type', words, { detail: wrongType }) };
	const text = await limitedText(request);
	if (text === null) return { ok: false, problem: problem('too-large', words, { detail: words.problems.body({ most: MOST_BYTES }) }) };
	try {
		return found(JSON.parse(text) as unknown);
	} catch {
		return refuse([{ field: 'body', message: words.problems.notJson }], words);
	}
}

/** What an operation has at hand that something was sent to. */
export interface Posted extends Standing {
	/** A header of the request, by its name. */
	readonly header: (name: string) => string | null;
}

export interface PostOperation<P extends Parameters> {
	readonly parameters: P;
	/** The content types that it reads. */
	readonly accepts: readonly string[];
	readonly status: number;
	readonly answer: (body: unknown, given: Given<P>, standing: Posted) => Promise<Outcome<object>> | Outcome<object>;
}

async function answerTo<P extends Parameters>(operation: PostOperation<P>, { request, url, params, locals }: RequestEvent, lang: Lang): Promise<Response> {
	const words = messages(lang);
	const search = readSearch({ ...operation.parameters, ...languageParameter }, url.searchParams, { lang, words });
	if (!search.ok) return problemResponse(refuse(search.faults, words).problem, lang);
	const body = await readBody(request, operation.accepts, words);
	if (!body.ok) return problemResponse(body.problem, lang);
	const given: Given<P> = search.given;
	const standing = { store: store(), lang, words, dataVersion: await store().dataVersion(), path: params, actor: locals.actor ?? null, header: (name: string) => request.headers.get(name) };
	const outcome = await operation.answer(body.body, given, standing);
	if (!outcome.ok) return problemResponse(outcome.problem, lang);
	const headers = { 'content-type': 'application/json; charset=utf-8', 'content-language': contentLanguage(lang), 'cache-control': 'no-store' };
	return new Response(JSON.stringify(outcome.body), { status: outcome.status ?? operation.status, headers });
}

/** The handler of an operation with a JSON body; every refusal is a problem in the asked language. */
export function postEndpoint<P extends Parameters>(operation: PostOperation<P>): (event: RequestEvent) => Promise<Response> {
	return (event) => {
		const lang = languageOf(event);
		return guarded(lang, () => answerTo(operation, event, lang));
	};
}
