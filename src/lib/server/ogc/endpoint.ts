import { messages, type Lang, type Messages } from '#i18n/server';
import type { RequestEvent } from '@sveltejs/kit';
import type { Standing } from '../endpoint.ts';
import { entityTag, matches } from '../entity-tag.ts';
import { languageOf, languageParameter } from '../language.ts';
import { store } from '../opened.ts';
import { contentLanguage, found, problem, problemResponse, refuse, type Outcome } from '../problem.ts';
import type { Given, Parameters } from '../request/reading.ts';
import { readSearch } from '../request/search.ts';
import { guarded } from '../unexpected.ts';
import { acceptedFormat, MEDIA_TYPES, PAGES, type FormatId } from './formats.ts';
import { addressWith, linkHeader, type Link } from './links.ts';
import { writePage, type Page } from './page.ts';

/** What a resource has at hand beside its parameters. */
export interface OgcStanding extends Standing {
	/** As it was asked for. */
	readonly url: URL;
	readonly format: FormatId;
	/** To this very answer, and to itself in every other format. */
	readonly own: readonly Link[];
}

/** What a resource answers: the same in every format. */
export interface Shown {
	readonly json: object;
	readonly page: Page;
	/** Told in the headers of files, which have no place for links. */
	readonly links?: readonly Link[];
	readonly headers?: Readonly<Record<string, string>>;
	/** Where there are formats that are files: the bytes, and the file's name without ending. */
	readonly file?: { readonly name: string; readonly bytes: () => Promise<Uint8Array> };
}

export interface Resource<P extends Parameters> {
	readonly parameters: P;
	/** The usual one first. */
	readonly formats?: readonly FormatId[];
	/** What its JSON is called. */
	readonly jsonType?: string;
	readonly answer: (given: Given<P>, standing: OgcStanding) => Promise<Outcome<Shown>> | Outcome<Shown>;
}

const LONGEST_SEARCH = 4000;
const ENDINGS: Readonly<Partial<Record<FormatId, string>>> = { fgb: 'fgb', gpkg: 'gpkg', shp: 'zip' };
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const VARY = { vary: 'Accept, Authorization, Cookie' };
/** Open to pages of other sites: it is public, and the same for everybody. */
const OPEN = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'content-crs, etag, link', ...VARY };
/** For whoever has signed in, and nobody else: nothing on the way keeps it. */
const PERSONAL = { ...VARY, 'cache-control': 'private, no-store' };

/** A resource in every format of its own: this one is itself. */
function ownLinks(url: URL, formats: readonly FormatId[], format: FormatId, told: { typeOf: (format: FormatId) => string; words: Messages }): readonly Link[] {
	return [format, ...formats.filter((each) => each !== format)].map((each) => ({
		href: each === format ? url.href : addressWith(url, { f: each }), rel: each === format ? 'self' : 'alternate',
		type: told.typeOf(each), title: told.words.openData.formats[each]
	}));
}

async function bodyOf(shown: Shown, { format, lang }: OgcStanding, headers: Headers): Promise<BodyInit> {
	if (format === 'json') return JSON.stringify(shown.json);
	if (format === 'html') {
		headers.set('content-security-policy', POLICY);
		return writePage(shown.page, lang);
	}
	if (!shown.file) throw new Error(`bodyOf: got the format ${format}, expected a resource that has it`);
	headers.set('content-disposition', `attachment; filename="${shown.file.name}.${ENDINGS[format] ?? format}"`);
	if (shown.links) headers.set('link', linkHeader(shown.links));
	return new Uint8Array(await shown.file.bytes());
}

interface Asked<P extends Parameters> {
	readonly given: Given<P>;
	readonly format: FormatId;
}

/** What was asked for and in which format, or why that cannot be read. */
function readAsked<P extends Parameters>({ parameters, formats = PAGES, jsonType = MEDIA_TYPES.json }: Resource<P>, { request, url }: RequestEvent, lang: Lang): Outcome<Asked<P>> {
	const words = messages(lang);
	const { problems } = words;
	if (url.search.length > LONGEST_SEARCH) return { ok: false, problem: problem('too-long', words, { detail: problems.address({ length: url.search.length, most: LONGEST_SEARCH }) }) };
	const reading = readSearch({ ...parameters, ...languageParameter }, url.searchParams, { lang, words });
	if (!reading.ok) return refuse(reading.faults, words);
	const given: Given<P> & { readonly f?: FormatId | null } = reading.given;
	const accept = request.headers.get('accept');
	const format = given.f ?? acceptedFormat(accept, formats, jsonType);
	if (format !== null) return found({ given, format });
	const types = formats.map((each) => (each === 'json' ? jsonType : MEDIA_TYPES[each]));
	return { ok: false, problem: problem('not-acceptable', words, { detail: problems.accept({ got: accept?.slice(0, 100) ?? '', given: types.join(', ') }) }) };
}

async function answerTo<P extends Parameters>(resource: Resource<P>, event: RequestEvent, lang: Lang): Promise<Response> {
	const { request, url, params, locals } = event;
	const { formats = PAGES, jsonType = MEDIA_TYPES.json } = resource;
	const words = messages(lang);
	const typeOf = (format: FormatId) => (format === 'json' ? jsonType : MEDIA_TYPES[format]);
	const actor = locals.actor ?? null;
	const openness = actor ? PERSONAL : OPEN;
	const asked = readAsked(resource, event, lang);
	if (!asked.ok) return problemResponse(asked.problem, lang, openness);
	const { given, format } = asked.body;
	const dataVersion = await store().dataVersion();
	// weak: the time of the answer stands in it
	const etag = actor ? null : entityTag(dataVersion, `${format} ${url.origin}${url.pathname}`, Object.values(given), lang);
	const type = typeOf(format);
	const headers = new Headers({
		'content-type': type === MEDIA_TYPES.json || format === 'html' ? `${type}; charset=utf-8` : type, 'content-language': contentLanguage(lang),
		...(etag ? { 'cache-control': 'no-cache', etag: `W/${etag}` } : {}), ...openness
	});
	if (etag && matches(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
	const standing = { store: store(), lang, words, dataVersion, path: params, actor, url, format, own: ownLinks(url, formats, format, { typeOf, words }) };
	const outcome = await resource.answer(given, standing);
	if (!outcome.ok) return problemResponse(outcome.problem, lang, openness);
	for (const [name, value] of Object.entries(outcome.body.headers ?? {})) headers.set(name, value);
	return new Response(await bodyOf(outcome.body, standing, headers), { headers });
}

/** The handler of a resource of the open data: parse, ask, write in the asked format; every refusal is a problem in the asked language. */
export function ogcEndpoint<P extends Parameters>(resource: Resource<P>): (event: RequestEvent) => Promise<Response> {
	return (event) => {
		const lang = languageOf(event);
		return guarded(lang, () => answerTo(resource, event, lang));
	};
}
