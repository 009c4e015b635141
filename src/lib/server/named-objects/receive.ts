import { objectWords } from '#i18n/objects';
import { uploadWords } from '#i18n/uploads';
import { dateInChina, messages, type Lang } from '#i18n/server';
import type { Actor } from '#issues';
import { mayLoadObjects } from '#objects';
import type { RequestEvent } from '@sveltejs/kit';
import { LARGEST_UPLOAD } from '../adjustments/uploads/parameters.ts';
import { refusalOf } from '../adjustments/uploads/refused.ts';
import { toImportCrs } from '../import/crs.ts';
import { languageOf, languageParameter } from '../language.ts';
import { limitedBytes } from '../limited-body.ts';
import { store } from '../opened.ts';
import { contentLanguage, found, problem, problemResponse, refuse, type Outcome } from '../problem.ts';
import { signInNeeded } from '../problem-list/reading.ts';
import type { Given, Parameters } from '../request/reading.ts';
import { readSearch } from '../request/search.ts';
import { guarded } from '../unexpected.ts';
import type { Into } from './object-sets.ts';
import { refusedLoad } from './operations.ts';
import { objectParameters } from './parameters.ts';
import { fileWords, objectsShown, rowFaults, setShown } from './shown.ts';
import { understandObjects, type ObjectsUnderstood } from './understand.ts';

const MEGABYTE = 1024 * 1024;

type FileGiven = Given<typeof objectParameters.reading>;
interface Sent<G> {
	readonly given: G;
	readonly actor: Actor;
	readonly understood: ObjectsUnderstood;
	readonly lang: Lang;
}

async function readSent({ request }: RequestEvent, { name, crs, encoding, layer }: FileGiven, lang: Lang): Promise<Outcome<ObjectsUnderstood>> {
	const words = messages(lang);
	const bytes = await limitedBytes(request, LARGEST_UPLOAD);
	if (!bytes) return { ok: false, problem: problem('too-large', words, { detail: uploadWords(lang).fileTooLarge({ most: LARGEST_UPLOAD / MEGABYTE }) }) };
	const declared = crs === null ? null : toImportCrs(crs);
	const options = { ...(declared === null ? {} : { crs: declared }), ...(encoding === null ? {} : { encoding }), ...(layer === null ? {} : { layer }) };
	const understood = await understandObjects(bytes, name, options, await store().areas({ on: dateInChina(new Date()) }));
	return understood.ok ? found(understood) : { ok: false, problem: refusalOf(understood, fileWords(lang), words) };
}

/** The handler of an operation that a file of objects is sent to; who may not load any sends in vain. */
function receiving<P extends Parameters & typeof objectParameters.reading>(parameters: P, status: number, answer: (sent: Sent<Given<P>>) => Promise<Outcome<object>>) {
	return (event: RequestEvent): Promise<Response> => {
		const lang = languageOf(event);
		return guarded(lang, async () => {
			const words = messages(lang);
			const { actor } = event.locals;
			if (!actor) return problemResponse(signInNeeded({ words }).problem, lang);
			if (!mayLoadObjects(actor)) return problemResponse(problem('forbidden', words, { detail: objectWords(lang).refused['may-not'] }), lang);
			const search = readSearch({ ...parameters, ...languageParameter }, event.url.searchParams, { lang, words });
			if (!search.ok) return problemResponse(refuse(search.faults, words).problem, lang);
			const given = search.given as Given<P>;
			const understood = await readSent(event, given as FileGiven, lang);
			const outcome = understood.ok ? await answer({ given, actor, understood: understood.body, lang }) : understood;
			if (!outcome.ok) return problemResponse(outcome.problem, lang);
			const headers = { 'content-type': 'application/json; charset=utf-8', 'content-language': contentLanguage(lang), 'cache-control': 'no-store' };
			return new Response(JSON.stringify(outcome.body), { status: outcome.status ?? status, headers });
		});
	};
}

/** `POST /api/v1/objects/reading`: what a file is understood to hold, before anything is loaded. Nothing is kept. */
export const readObjectFile = receiving(objectParameters.reading, 200, async ({ given, understood, lang }) => found(objectsShown(understood, given.name, lang)));

type LoadGiven = Given<typeof objectParameters.load>;

function intoOf({ set, version, kind, title }: LoadGiven): Into | null {
	if (set !== null) return version !== null && kind === null && title === null ? { set, version } : null;
	return version === null && kind !== null && title !== null ? { kind, name: title } : null;
}

/** `POST /api/v1/objects`: the objects of a file become a set, or take the place of those that one held. */
export const loadObjects = receiving(objectParameters.load, 201, async ({ given, actor, understood, lang }) => {
	const [words, said] = [messages(lang), objectWords(lang).refused];
	const { source, accuracy, dataDate, validFrom, note } = given;
	const [into, objects, shown] = [intoOf(given), understood.objects.map(({ object }) => object), objectsShown(understood, given.name, lang) as { readonly sha256: string }];
	if (!into) return refuse([{ field: 'set', message: said.either }], words);
	if (dataDate > dateInChina(new Date())) return refuse([{ field: 'dataDate', message: said.future }], words);
	if (given.expect !== null && given.expect !== shown.sha256) return refuse([{ field: 'expect', message: said.another }], words, 'incomplete');
	if (understood.faults.length > 0 && given.partial === null) {
		return { ok: false, problem: problem('incomplete', words, { detail: said.faults({ count: String(understood.faults.length) }), errors: rowFaults(understood, lang) }) };
	}
	if (objects.length === 0) return refuse([{ field: 'body', message: said.none }], words, 'incomplete');
	const loaded = await store().objects.load(into, { action: 'load', source, accuracy, dataDate, validFrom, note, objects }, actor, new Date());
	if (loaded.kind !== 'done') return refusedLoad(loaded, 'set' in into ? into.set : '', { words, lang });
	const set = await store().objects.find(loaded.id);
	if (!set) throw new Error(`loadObjects: got no set ${loaded.id}, expected the one just loaded`);
	return { ...found(setShown(set, actor)), status: 'set' in into ? 200 : 201 };
});
