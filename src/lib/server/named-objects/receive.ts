import { objectWords } from '#i18n/objects';
import { dateInChina, type Lang } from '#i18n/server';
import type { Actor } from '#issues';
import { mayLoadObjects } from '#objects';
import { LARGEST_UPLOAD, readOptions } from '../adjustments/uploads/parameters.ts';
import { fileTooLarge, refusalOf } from '../adjustments/uploads/refused.ts';
import { store } from '../opened.ts';
import { found, problem, refuse, type Outcome } from '../problem.ts';
import { receiving, type SentFile } from '../receiving.ts';
import type { Given } from '../request/reading.ts';
import type { Into } from './object-sets.ts';
import { refusedLoad } from './operations.ts';
import { objectParameters } from './parameters.ts';
import { fileWords, objectsShown, rowFaults, setShown } from './shown.ts';
import { understandObjects, type ObjectsUnderstood } from './understand.ts';

type FileGiven = Given<typeof objectParameters.reading>;

/** The objects of the file that was sent, held against the areas of today. */
async function understoodOf({ given: { name, ...given }, lang, words, read }: Pick<SentFile<FileGiven>, 'given' | 'lang' | 'words' | 'read'>): Promise<Outcome<ObjectsUnderstood>> {
	const file = await read(LARGEST_UPLOAD, fileTooLarge(lang, LARGEST_UPLOAD));
	if (!file.ok) return file;
	const understood = await understandObjects(file.body, name, readOptions(given), await store().areas({ on: dateInChina(new Date()) }));
	return understood.ok ? found(understood) : { ok: false, problem: refusalOf(understood, fileWords(lang), words) };
}

const mayNot = (actor: Actor, lang: Lang) => (mayLoadObjects(actor) ? null : objectWords(lang).refused['may-not']);

/** `POST /api/v1/objects/reading`: what a file is understood to hold, before anything is loaded. Nothing is kept. */
export const readObjectFile = receiving({
	parameters: objectParameters.reading, mayNot,
	async answer(sent) {
		const outcome = await understoodOf(sent);
		return outcome.ok ? found(objectsShown(outcome.body, sent.given.name, sent.lang)) : outcome;
	}
});

type LoadGiven = Given<typeof objectParameters.load>;

function intoOf({ set, version, kind, title }: LoadGiven): Into | null {
	if (set !== null) return version !== null && kind === null && title === null ? { set, version } : null;
	return version === null && kind !== null && title !== null ? { kind, name: title } : null;
}

async function load(sent: SentFile<LoadGiven>): Promise<Outcome<object>> {
	const outcome = await understoodOf(sent);
	if (!outcome.ok) return outcome;
	const [{ given, actor, lang, words }, understood, said] = [sent, outcome.body, objectWords(sent.lang).refused];
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
	return { ok: true, body: setShown(set, actor), status: 'set' in into ? 200 : 201 };
}

/** `POST /api/v1/objects`: the objects of a file become a set, or take the place of those that one held. */
export const loadObjects = receiving({ parameters: objectParameters.load, mayNot, answer: load });
