import { dateInChina, messages } from '#i18n/server';
import { presentationWords } from '#i18n/presentations';
import { LIMITS, periodFor, readScene, readScenes, type SceneFault } from '#scenes';
import type { Actor } from '#issues';
import type { Standing } from '../endpoint.ts';
import { readMembers } from '../problem-list/changing.ts';
import { signedIn, signInNeeded } from '../problem-list/reading.ts';
import type { Posted } from '../post.ts';
import { forbid, found, overtaken, problem, refuse, type Outcome, type Refused } from '../problem.ts';
import type { Given } from '../request/reading.ts';
import { liveFigures } from './figures.ts';
import { presentationParameters } from './parameters.ts';
import { drawnView } from './maps/view.ts';
import { MOST_PICTURES, type Reader, type Saved, type StoredPresentation } from './presentations.ts';
import { templateScenes } from './templates.ts';

type Words = Pick<Standing, 'lang' | 'words'>;

/** Ids are what the database counts. */
const isId = (id: string) => /^[1-9]\d{0,17}$/.test(id);

/** The refusal of one that does not exist; one that may not be read is not told apart from it. */
export function noSuchPresentation(id: string, { lang, words }: Words, field = 'id'): Refused {
	return refuse([{ field, message: presentationWords(lang).refusals.unknown({ id: id.slice(0, 40) }) }], words, field === 'id' ? 'unknown-id' : 'invalid-request');
}

function notYours({ lang, words }: Words): Refused {
	return forbid(presentationWords(lang).refusals.notYours, words);
}

/** The presentation of an address, for whoever may read it. Who has not signed in is told to, and not whether there is one. */
export async function readable(id: string, reader: Reader, { store, ...words }: Pick<Standing, 'store' | 'lang' | 'words'>): Promise<Outcome<StoredPresentation>> {
	const stored = isId(id) ? await store.presentations.find(id, reader) : null;
	if (stored) return found(stored);
	return reader.actor === null ? signInNeeded(words) : noSuchPresentation(id, words);
}

const shown = ({ item, scenes, account }: StoredPresentation, actor: Actor | null) => ({ ...item, own: account === actor?.account, scenes });

async function whole(id: string, { store, lang, words }: Pick<Standing, 'store' | 'lang' | 'words'>, actor: Actor): Promise<Outcome<object>> {
	const outcome = await readable(id, { actor, key: null }, { store, lang, words });
	return outcome.ok ? found(shown(outcome.body, actor)) : outcome;
}

function faultsShown(faults: readonly SceneFault[], { lang, words }: Words): Refused {
	const said = presentationWords(lang).refusals.faults;
	return refuse(faults.map(({ path, fault }) => ({ field: path, message: `${path}: ${said[fault]}` })), words);
}

/** A member of a body, to be read apart, and the rest. */
function apart(body: unknown, name: string): { readonly member: unknown; readonly rest: unknown } {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return { member: undefined, rest: body };
	const { [name]: member, ...rest } = body as Readonly<Record<string, unknown>>;
	return { member, rest };
}

/** `GET /api/v1/presentations` */
export const readPresentations = signedIn(async (_given: object, { store }: Standing, actor) => found({ items: await store.presentations.list(actor) }));

/** `POST /api/v1/presentations`: empty, filled by a template, or a copy. */
export const createPresentation = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor) => {
	const reading = readMembers(body, presentationParameters.create, standing);
	if (!reading.ok) return reading;
	const { title, template, copyOf, language } = reading.body;
	const { store } = standing;
	const at = new Date();
	if (copyOf !== null) {
		const original = await readable(copyOf, { actor, key: null }, standing);
		return original.ok ? whole(await store.presentations.copy(original.body, title, actor, at), standing, actor) : noSuchPresentation(copyOf, standing, 'copyOf');
	}
	const lang = language ?? standing.lang;
	const filled = template === null ? { scenes: [] } : await templateScenes(template, dateInChina(at), { store, actor, lang, at, words: messages(lang), dataVersion: standing.dataVersion });
	return whole(await store.presentations.create({ title, lang, ...filled }, actor, at), standing, actor);
})(given, posted);

/** `GET /api/v1/presentations/{id}`: for those with the right, and for whoever has the link. */
export async function readPresentation({ key }: Given<typeof presentationParameters.read>, standing: Standing): Promise<Outcome<object>> {
	const outcome = await readable(standing.path.id ?? '', { actor: standing.actor, key }, standing);
	return outcome.ok ? found(shown(outcome.body, standing.actor)) : outcome;
}

async function refusalOf(id: string, saved: Exclude<Saved, { kind: 'done' }>, given: number, standing: Standing, actor: Actor): Promise<Refused> {
	const { words, lang } = standing;
	const said = presentationWords(lang).refusals;
	if (saved.kind === 'unknown') return noSuchPresentation(id, standing);
	if (saved.kind === 'not-yours') return (await standing.store.presentations.find(id, { actor, key: null })) ? notYours(standing) : noSuchPresentation(id, standing);
	if (saved.kind === 'too-many') return refuse([{ field: 'scene', message: said.tooManyScenes({ most: LIMITS.scenes }) }], words, 'incomplete');
	if (saved.kind === 'no-picture') return refuse([{ field: 'scenes', message: said.noPicture({ id: saved.picture }) }], words, 'incomplete');
	const now = await whole(id, standing, actor);
	return overtaken({ given, now: saved.version }, now.ok ? { presentation: now.body } : {}, words);
}

/** `PUT /api/v1/presentations/{id}`: what is left out stays as it is. */
export const savePresentation = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor) => {
	const id = standing.path.id ?? '';
	const { member, rest } = apart(body, 'scenes');
	const reading = readMembers(rest, presentationParameters.save, standing);
	const scenes = member === undefined || member === null ? null : readScenes(member);
	if (!reading.ok) return reading;
	if (scenes && !scenes.ok) return faultsShown(scenes.faults, standing);
	if (!isId(id)) return noSuchPresentation(id, standing);
	const { version, title, sharing } = reading.body;
	const saved = await standing.store.presentations.save(id, version, { title, sharing, scenes: scenes?.value ?? null }, actor, new Date());
	return saved.kind === 'done' ? whole(id, standing, actor) : refusalOf(id, saved, version, standing, actor);
})(given, posted);

/** `POST /api/v1/presentations/{id}/scenes`: adds one scene behind the others, or in place of the one with its id. */
export const addScene = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor) => {
	const id = standing.path.id ?? '';
	const { member, rest } = apart(body, 'scene');
	const reading = readMembers(rest, {}, standing);
	const scene = readScene(member);
	if (!reading.ok) return reading;
	if (!scene.ok) return faultsShown(scene.faults, standing);
	if (!isId(id)) return noSuchPresentation(id, standing);
	const saved = await standing.store.presentations.add(id, scene.value, actor, new Date());
	return saved.kind === 'done' ? whole(id, standing, actor) : refusalOf(id, saved, 0, standing, actor);
})(given, posted);

/** `POST /api/v1/presentations/{id}/maps`: draws what an address shows, keeps the pictures, and gives the view for a scene. */
export const drawMap = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor) => {
	const id = standing.path.id ?? '';
	const reading = readMembers(body, presentationParameters.map, standing);
	if (!reading.ok) return reading;
	const outcome = await readable(id, { actor, key: null }, standing);
	if (!outcome.ok) return outcome;
	if (outcome.body.account !== actor.account) return notYours(standing);
	const drawn = await drawnView(reading.body.address, standing);
	if (!drawn.ok) return drawn;
	const view = await standing.store.presentations.keepView(id, drawn.body);
	return view.picture ? found(view) : { ok: false, problem: problem('too-many', standing.words, { detail: presentationWords(standing.lang).refusals.tooManyPictures({ most: MOST_PICTURES }) }) };
})(given, posted);

/** `POST /api/v1/presentations/{id}/link`: a new secret link; the one before ends. */
export const linkPresentation = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor) => {
	const id = standing.path.id ?? '';
	const reading = readMembers(body, {}, standing);
	if (!reading.ok) return reading;
	const secret = isId(id) ? await standing.store.presentations.link(id, actor, new Date()) : null;
	if (secret === null) return refusalOf(id, isId(id) ? { kind: 'not-yours' } : { kind: 'unknown' }, 0, standing, actor);
	return found({ key: secret, path: `/presentations/${id}/show?key=${secret}` });
})(given, posted);

/** `DELETE /api/v1/presentations/{id}` */
export const removePresentation = signedIn(async (_given: object, standing: Standing, actor) => {
	const id = standing.path.id ?? '';
	const removed = isId(id) && await standing.store.presentations.remove(id, actor);
	return removed ? found({ removed: id }) : refusalOf(id, isId(id) ? { kind: 'not-yours' } : { kind: 'unknown' }, 0, standing, actor);
});

/** `GET /api/v1/presentations/figures`: figures of the live data, as a scene freezes them. */
export const readSceneFigures = signedIn(async ({ source, from, to, page, filter }: Given<typeof presentationParameters.figures>, { store, lang, words }: Standing, actor) => {
	const at = new Date();
	const last = to ?? dateInChina(at);
	const first = from ?? periodFor('quarterly', last).from;
	if (first > last) return refuse([{ field: 'from', message: words.problems.boxEmpty({ low: first, high: last }) }], words);
	return found(await liveFigures({ store, actor, lang, at }, { source, from: first, to: last, page, filter }));
});
