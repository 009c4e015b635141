import { objectWords } from '#i18n/objects';
import { mayLoadObjects } from '#objects';
import type { Standing } from '../endpoint.ts';
import type { Posted } from '../post.ts';
import { readMembers } from '../problem-list/changing.ts';
import { isIssueId as isSetId, signedIn } from '../problem-list/reading.ts';
import { found, problem, refuse, type Refused } from '../problem.ts';
import type { Given } from '../request/reading.ts';
import type { Loaded } from './object-sets.ts';
import { objectParameters } from './parameters.ts';
import { featureShown, setShown } from './shown.ts';

type Words = Pick<Standing, 'words' | 'lang'>;

function noSuchSet({ words, lang }: Words, id: string): Refused {
	return refuse([{ field: 'set', message: objectWords(lang).refused.unknown({ got: id.slice(0, 40) }) }], words, 'unknown-id');
}

/** Why a set was not loaded, or withdrawn. */
export function refusedLoad(loaded: Exclude<Loaded, { readonly kind: 'done' }>, set: string, { words, lang }: Words): Refused {
	const said = objectWords(lang).refused;
	switch (loaded.kind) {
		case 'unknown': return noSuchSet({ words, lang }, set);
		case 'not-yours': return { ok: false, problem: problem('forbidden', words, { detail: said['not-yours'] }) };
		case 'stale': return { ok: false, problem: problem('stale', words, { detail: said.stale({ version: String(loaded.version) }) }) };
		case 'named-before': return refuse([{ field: 'title', message: said['named-before'] }], words, 'incomplete');
		case 'withdrawn': case 'nothing-new': return refuse([{ field: 'set', message: said[loaded.kind] }], words, 'incomplete');
	}
}

/** A box of degrees as a polygon. */
const polygonOf = ([west, south, east, north]: readonly [number, number, number, number]) =>
	({ type: 'MultiPolygon' as const, coordinates: [[[[west, south], [east, south], [east, north], [west, north], [west, south]]]] });

/** `GET /api/v1/objects`: those that hold on a day, as GeoJSON. */
export const readObjects = signedIn(async ({ kind, set, bbox, at, limit }: Given<typeof objectParameters.list>, standing: Standing) => {
	const { store, lang } = standing;
	if (set !== null && !isSetId(set)) return noSuchSet(standing, set);
	const facts = { ...(kind === null ? {} : { kind }), ...(set === null ? {} : { set }) };
	const { matched, features } = await store.objects.features({ facts, ...(bbox ? { box: { shape: polygonOf(bbox), epsg: 4490 as const } } : {}), from: at, to: at, limit, offset: 0, epsg: 4490, northFirst: false });
	return found({ type: 'FeatureCollection', at, matched, features: features.map((each) => featureShown(each, lang)) });
});

/** `GET /api/v1/objects/sets` */
export const readObjectSets = signedIn(async (_given: object, { store }: Standing, actor) =>
	found({ items: (await store.objects.list()).map((set) => setShown(set, actor)), mayLoad: mayLoadObjects(actor) }));

/** `POST /api/v1/objects/sets/{id}/withdrawal`: from a day on the set holds nothing. */
export const withdrawObjects = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor) => {
	const { store, path, lang, words } = standing;
	if (!mayLoadObjects(actor)) return { ok: false, problem: problem('forbidden', words, { detail: objectWords(lang).refused['may-not'] }) };
	const id = path.id ?? '';
	const said = readMembers(body, objectParameters.withdraw, standing);
	if (!said.ok) return said;
	const before = isSetId(id) ? await store.objects.find(id) : null;
	const [last] = before?.loads ?? [];
	if (!before || !last) return noSuchSet(standing, id);
	const { version, validFrom, note } = said.body;
	const { source, accuracy, dataDate } = last;
	const loaded = await store.objects.load({ set: id, version }, { action: 'withdraw', source, accuracy, dataDate, validFrom, note, objects: [] }, actor, new Date());
	if (loaded.kind !== 'done') return refusedLoad(loaded, id, standing);
	const set = await store.objects.find(id);
	return set ? found(setShown(set, actor)) : noSuchSet(standing, id);
})(given, posted);
