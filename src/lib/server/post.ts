import { messages, type Lang, type Messages } from '#i18n';
import type { RequestEvent } from '@sveltejs/kit';
import { languageOf, languageParameter } from './language.ts';
import { contentLanguage, found, problem, problemResponse, refuse, type Outcome } from './problem.ts';
import { readSearch } from './request/search.ts';
import { guarded } from './unexpected.ts';

const MOST_BYTES = 1_000_000;

function typeFault(request: Request, types: readonly string[], { problems }: Messages): string | null {
	const got = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
	if (types.includes(got)) return null;
	return problems.contentType({ got: got.slice(0, 60) || problems.noContentType, expected: types.join(', ') });
}

/** The body as text, or null when it is longer than we read: it is not kept beyond that. */
async function limitedText(request: Request): Promise<string | null> {
	if (!request.body) return '';
	const decoder = new TextDecoder();
	let [text, bytes] = ['', 0];
	for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
		bytes += chunk.length;
		if (bytes > MOST_BYTES) return null;
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
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

/** What a POST operation does with its body. */
export interface Posted {
	readonly event: RequestEvent;
	readonly lang: Lang;
	readonly words: Messages;
}

export interface PostOperation {
	/** The content types that it reads. */
	readonly accepts: readonly string[];
	readonly status: number;
	readonly answer: (body: unknown, posted: Posted) => Promise<Outcome<object>> | Outcome<object>;
}

/** The handler of an operation with a JSON body; every refusal is a problem in the asked language. */
export function postEndpoint({ accepts, status, answer }: PostOperation): (event: RequestEvent) => Promise<Response> {
	return (event) => {
		const lang = languageOf(event);
		return guarded(lang, async () => {
			const words = messages(lang);
			const search = readSearch(languageParameter, event.url.searchParams, { lang, words });
			if (!search.ok) return problemResponse(refuse(search.faults, words).problem, lang);
			const body = await readBody(event.request, accepts, words);
			const outcome = body.ok ? await answer(body.body, { event, lang, words }) : body;
			if (!outcome.ok) return problemResponse(outcome.problem, lang);
			const headers = { 'content-type': 'application/json; charset=utf-8', 'content-language': contentLanguage(lang), 'cache-control': 'no-store' };
			return new Response(JSON.stringify(outcome.body), { status, headers });
		});
	};
}
