import { messages, type Lang } from '#i18n/server';
import type { Actor } from '#issues';
import type { Asked, Standing } from './endpoint.ts';
import { languageOf, languageParameter } from './language.ts';
import { store } from './opened.ts';
import { contentLanguage, problemResponse, refuse, type Outcome } from './problem.ts';
import { signInNeeded } from './problem-list/reading.ts';
import type { Given, Parameters } from './request/reading.ts';
import { readSearch } from './request/search.ts';
import { guarded } from './unexpected.ts';

/** A file for somebody to keep. */
export interface AnsweredFile {
	readonly bytes: Uint8Array;
	/** Its content type. */
	readonly type: string;
	/** As it is to be called. */
	readonly name: string;
	/** The same in ASCII: old readers of the header know nothing else. */
	readonly plainName: string;
}

/** An operation that answers whoever has signed in with a file. */
export interface FileOperation<P extends Parameters> {
	readonly parameters: P;
	readonly answer: (given: Given<P>, standing: Standing, actor: Actor) => Promise<Outcome<AnsweredFile>>;
}

async function answerTo<P extends Parameters>({ parameters, answer }: FileOperation<P>, { url, params, locals }: Asked, lang: Lang): Promise<Response> {
	const words = messages(lang);
	const search = readSearch({ ...parameters, ...languageParameter }, url.searchParams, { lang, words });
	if (!search.ok) return problemResponse(refuse(search.faults, words).problem, lang);
	const actor = locals.actor ?? null;
	if (!actor) return problemResponse(signInNeeded({ words }).problem, lang);
	const given: Given<P> = search.given;
	const outcome = await answer(given, { store: store(), lang, words, dataVersion: await store().dataVersion(), path: params, actor }, actor);
	if (!outcome.ok) return problemResponse(outcome.problem, lang);
	const { bytes, type, name, plainName } = outcome.body;
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': type, 'content-language': contentLanguage(lang), 'cache-control': 'no-store',
			'content-disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(name)}`
		}
	});
}

/** The handler of an operation that answers with a file; every refusal is a problem in the asked language. */
export function fileEndpoint<P extends Parameters>(operation: FileOperation<P>): (event: Asked) => Promise<Response> {
	return (event) => {
		const lang = languageOf(event);
		return guarded(lang, () => answerTo(operation, event, lang));
	};
}
