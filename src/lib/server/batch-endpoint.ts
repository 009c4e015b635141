import { answerRow, answersTo, BatchRefused, CsvReader, decider, fault, faultText, GeoJsonReader, NdjsonReader, shapeDecider, type Fault, type Reader } from '#batch';
import { messages, type Lang, type Messages } from '#i18n/server';
import type { RequestEvent } from '@sveltejs/kit';
import { languageOf, languageParameter } from './language.ts';
import { store } from './opened.ts';
import { parameters } from './parameters.ts';
import { contentLanguage, problem, problemResponse, refuse, type Problem } from './problem.ts';
import { cutterOf, indexOf, provenMap } from './proven-map.ts';
import { readSearch } from './request/search.ts';
import { guarded, logUnexpected } from './unexpected.ts';

/** What is read and comes back, by its content type. Only CSV has encodings: JSON is UTF-8. */
const FORMS: Readonly<Record<string, { readonly reader: () => Reader; readonly encoded: boolean; readonly type: string }>> = {
	'text/csv': { reader: () => new CsvReader(), encoded: true, type: 'text/csv; charset=utf-8' },
	'application/x-ndjson': { reader: () => new NdjsonReader(), encoded: false, type: 'application/x-ndjson' },
	'application/geo+json': { reader: () => new GeoJsonReader(), encoded: false, type: 'application/geo+json' }
};
export const BATCH_TYPES = Object.keys(FORMS);

interface Form {
	readonly reader: Reader;
	readonly decoder: TextDecoderStream;
	readonly type: string;
}

/** The form that the content type names; null where it is none of ours, or in an encoding that is none. */
function formOf(contentType: string): Form | null {
	const [name = '', ...rest] = contentType.split(';').map((part) => part.trim().toLowerCase());
	const form = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
	const charset = rest.find((part) => part.startsWith('charset='))?.slice('charset='.length).replaceAll('"', '') ?? 'utf-8';
	try {
		const decoder = new TextDecoderStream(charset, { ignoreBOM: true });
		return form && (form.encoded || decoder.encoding === 'utf-8') ? { reader: form.reader(), decoder, type: form.type } : null;
	} catch {
		return null;
	}
}

/** Takes what the other side still sends: one that sends all before it reads would else never see why it was refused. */
async function drain(source: ReadableStream<unknown>): Promise<void> {
	const reader = source.getReader();
	while (!(await reader.read()).done);
}

/** The stream whose first part has been read already. What breaks it has to be told by breaking it: the head is sent. */
function continued(first: ReadableStreamReadResult<string>, reader: ReadableStreamDefaultReader<string>): ReadableStream<string> {
	let next: Promise<ReadableStreamReadResult<string>> | null = Promise.resolve(first);
	return new ReadableStream({
		async pull(controller) {
			const reading = next ?? reader.read();
			next = null;
			const { done, value } = await reading.catch((error: unknown) => {
				if (!(error instanceof BatchRefused)) logUnexpected(error, 'batch');
				throw error;
			});
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: (reason) => reader.cancel(reason)
	}, { highWaterMark: 0 });
}

const refusal = (told: Fault, words: Messages): Problem => refuse([{ field: told.field, message: faultText(told, words.batch.faults) }], words).problem;

function headersOf({ type }: Form, lang: Lang, dataVersion: string): Record<string, string> {
	// no-transform: the middleware that compresses keeps a listener for every pause of a stream, and a long one has thousands
	return { 'content-type': type, 'content-language': contentLanguage(lang), 'cache-control': 'no-store, no-transform', 'data-version': dataVersion };
}

async function answerTo({ request, url }: RequestEvent, lang: Lang): Promise<Response> {
	const words = messages(lang);
	const search = readSearch({ ...parameters.batch, ...languageParameter }, url.searchParams, { lang, words });
	if (!search.ok) return problemResponse(refuse(search.faults, words).problem, lang);
	const got = request.headers.get('content-type') ?? '';
	const form = formOf(got);
	if (!form) {
		const detail = words.problems.contentType({ got: got.slice(0, 60) || words.problems.noContentType, expected: BATCH_TYPES.join(', ') });
		return problemResponse(problem('unsupported-type', words, { detail }), lang);
	}
	if (!request.body) return problemResponse(refusal(fault('body', 'emptyBody', {}), words), lang);
	const dataVersion = await store().dataVersion();
	// thousands of rows are worth waiting for the map
	await provenMap(store(), dataVersion);
	const index = indexOf(store(), dataVersion);
	const grounds = { decide: decider(index), decideShape: shapeDecider(index, cutterOf(store(), dataVersion)), defaults: search.given, words: words.batch };
	const source = request.body.pipeThrough(form.decoder as TransformStream<Uint8Array, string>);
	const reader = answersTo(source, form.reader, (row) => answerRow(row, grounds)).getReader();
	try {
		const answers = continued(await reader.read(), reader).pipeThrough(new TextEncoderStream());
		return new Response(answers, { headers: headersOf(form, lang, dataVersion) });
	} catch (error) {
		if (!(error instanceof BatchRefused)) throw error;
		drain(source).catch(() => undefined);
		return problemResponse(refusal(error.fault, words), lang);
	}
}

/**
 * The handler of many places at once: answered as they come, in their order and form, in the memory of a few rows.
 * What is wrong with the whole input is a problem as long as nothing was sent; after that the answer breaks off.
 */
export function batchEndpoint(event: RequestEvent): Promise<Response> {
	const lang = languageOf(event);
	return guarded(lang, () => answerTo(event, lang));
}
