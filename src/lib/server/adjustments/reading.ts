import { proposalWords } from '#i18n/proposals';
import type { Lang, Messages } from '#i18n/server';
import type { Actor } from '#issues';
import { consequenceOf, differenceOf, differingPieces, unitsAffected, type Cell, type ClauseChange, type Consequence } from '#proposals';
import { countObjects, objectsAffected, type ObjectAffected } from '#objects';
import type { Standing } from '../endpoint.ts';
import { setsUsed } from '../named-objects/used.ts';
import { isIssueId as isProposalId, signedIn } from '../problem-list/reading.ts';
import { found, refuse, type Outcome, type Refused } from '../problem.ts';
import type { Given } from '../request/reading.ts';
import { approvalOf, decidedOn } from './acts.ts';
import { changedAreas } from './decided.ts';
import type { Examined, GroundKey, IssueOnGround } from './ground.ts';
import type { proposalParameters } from './parameters.ts';
import { contentOf, type Proposals, type StoredProposal } from './proposals.ts';
import { changeFaults, itemShown, proposalShown, type Examination } from './shown.ts';

export const GEOJSON = 'application/geo+json';
type Asking = Standing & { readonly type: string };

export function noSuchProposal({ words, lang }: Pick<Standing, 'words' | 'lang'>, id: string): Refused {
	return refuse([{ field: 'id', message: proposalWords(lang).noProposal({ got: id.slice(0, 40) }) }], words, 'unknown-id');
}

/** Counts the changes of what is worked out: what was kept before the last of them is worked out anew. */
const CHECKS = 2;

/** Under which state of the data the ground of a proposal is worked out anew. */
const checkedOn = (dataVersion: string) => `${dataVersion}/${CHECKS}`;

/** Under which state of the data the ground of a proposal is kept: that on which it was decided, else the one that holds. */
export function keyFor(stored: StoredProposal, dataVersion: string): GroundKey {
	const approval = approvalOf(stored);
	return { proposal: stored.item.id, contentVersion: stored.contentVersion, dataVersion: approval ? decidedOn(approval) : checkedOn(dataVersion) };
}

/** What a proposal means by the data as they stand, worked out when nobody has asked for it yet; of an approved one what it meant when it was decided. */
export async function examine(stored: StoredProposal, { store: { proposals }, dataVersion }: { readonly store: { readonly proposals: Proposals }; readonly dataVersion: string }): Promise<Examination> {
	const [key, approval] = [keyFor(stored, dataVersion), approvalOf(stored)];
	const validFrom = approval?.effectiveFrom ?? stored.item.validFrom;
	const before = await proposals.ground.stored(key, validFrom);
	if (before) return { ok: true, examined: before };
	if (approval) throw new Error(`examine: got no ground of ${stored.item.number} as it was approved, expected what was kept then`);
	const applying = await proposals.applied(contentOf(stored));
	return applying.ok ? { ok: true, examined: await proposals.ground.work(key, applying.applied, validFrom) } : applying;
}

/** The proposal that the path names. */
export async function storedProposal(standing: Standing): Promise<{ readonly ok: true; readonly stored: StoredProposal } | Refused> {
	const id = standing.path.id ?? '';
	const stored = isProposalId(id) ? await standing.store.proposals.find(id) : null;
	return stored ? { ok: true, stored } : noSuchProposal(standing, id);
}

/** The whole proposal, with what its changes are found to be. */
export async function wholeProposal(id: string, standing: Standing, actor: Actor): Promise<Outcome<object>> {
	const outcome = await storedProposal({ ...standing, path: { id } });
	if (!outcome.ok) return outcome;
	return found(proposalShown(outcome.stored, await examine(outcome.stored, standing), actor, standing));
}

/** `GET /api/v1/proposals` */
export const readProposals = signedIn(async ({ state, unit, awaiting, cursor, limit }: Given<typeof proposalParameters.list>, { store, words, dataVersion }: Standing, actor) => {
	if (cursor !== null && !isProposalId(cursor)) return refuse([{ field: 'cursor', message: words.problems.badCursor }], words);
	const { items, next, total } = await store.proposals.list({ state, unit, awaiting, behind: cursor, limit });
	const findings = await store.proposals.ground.findings(items.map(({ id }) => id), checkedOn(dataVersion));
	return found({ items: items.map((item) => ({ ...itemShown(item, actor), findings: findings.get(item.id) ?? null })), next, total });
});

/** `GET /api/v1/proposals/{id}` */
export const readProposal = signedIn((_given: object, standing: Standing, actor) => wholeProposal(standing.path.id ?? '', standing, actor));

export interface OnGround {
	readonly stored: StoredProposal;
	readonly examined: Examined;
	/** What an answer says of itself. */
	readonly basis: { readonly proposal: string; readonly number: string; readonly version: number; readonly validFrom: string; readonly dataVersion: string };
}

/** What a proposal means on the ground; refused where it no longer fits what is in force. */
export async function onGround<T extends object>(standing: Standing, answer: (on: OnGround) => Promise<Outcome<T>>): Promise<Outcome<T>> {
	const outcome = await storedProposal(standing);
	if (!outcome.ok) return outcome;
	const { stored } = outcome;
	const examination = await examine(stored, standing);
	if (!examination.ok) return refuse(changeFaults(examination.faults, standing.lang), standing.words, 'incomplete');
	const [{ id: proposal, number, version, validFrom }, approval] = [stored.item, approvalOf(stored)];
	const basis = { proposal, number, version, validFrom: approval?.effectiveFrom ?? validFrom, dataVersion: approval?.dataVersion ?? standing.dataVersion };
	return answer({ stored, examined: examination.examined, basis });
}

/** A name in the asked language alone. */
export const inLanguage = (lang: Lang) => <T extends { readonly name: string | null; readonly nameEn: string | null }>({ nameEn, ...rest }: T) =>
	({ ...rest, name: lang === 'en' ? nameEn : rest.name });

/** `GET /api/v1/proposals/{id}/areas`: the changed areas as they are and as they would be, those that follow from others too; of an approved proposal as it was decided. */
export const readProposalAreas = signedIn(async (_given: object, standing: Standing) => {
	const outcome = await storedProposal(standing);
	if (!outcome.ok) return outcome;
	const { item: { id: proposal, number, version, validFrom, effectiveFrom } } = outcome.stored;
	const changing = await changedAreas(outcome.stored, standing.store);
	if (!changing.ok) return refuse(changeFaults(changing.faults, standing.lang), standing.words, 'incomplete');
	const features = changing.changed.flatMap(({ computed, before, after }) => ([['before', before], ['after', after]] as const).flatMap(([side, feature]) =>
		(feature ? [{ type: 'Feature', geometry: feature.geometry, properties: { ...feature.properties, side, computed } }] : [])));
	return found({ type: 'FeatureCollection', proposal, number, version, validFrom: effectiveFrom ?? validFrom, dataVersion: standing.dataVersion, features });
});

/** `GET /api/v1/proposals/{id}/difference` */
export const readProposalDifference = signedIn((_given: object, standing: Asking) => onGround<object>(standing, async ({ examined: { ground, measured }, basis }) => {
	const { added, removed, changed, byDistrict, byZone, areas } = differenceOf(ground, measured);
	const totals = { ...basis, added, removed, changed };
	const named = inLanguage(standing.lang);
	if (standing.type !== GEOJSON) return found({ ...totals, byDistrict: byDistrict.map(named), byZone, areas: areas.map(named) });
	const features = differingPieces(ground).flatMap(({ piece, sort, levels, district }) => ground.pieces.slice(piece, piece + 1).map(({ geometry, squareMetres, before, after }) => ({
		type: 'Feature', id: piece, geometry,
		properties: { change: sort, ...levels, district: district?.id ?? null, area: squareMetres, before: before.map(({ id }) => id), after: after.map(({ id }) => id) }
	})));
	return found({ type: 'FeatureCollection', ...totals, features });
}));

const objectsOn = (pieces: readonly number[], issues: readonly IssueOnGround[]) =>
	issues.filter((issue) => issue.pieces.some((place) => pieces.includes(place))).map(({ pieces: _pieces, ...issue }) => ({ type: 'issue', ...issue }));

interface Lying {
	/** As far as the caller may see them. */
	readonly issues: readonly IssueOnGround[];
	readonly affected: readonly ObjectAffected[];
}

const cellsShown = (cells: readonly Cell[], { issues, affected }: Lying) =>
	cells.map((cell, place) => ({ ...cell, objects: objectsOn(cell.pieces, issues), counts: countObjects(affected, 'cells', place) }));

/** What the clause binds to is said, as answers say it. */
const clausesShown = (clauses: readonly ClauseChange[], { issues, affected }: Lying, { tasks }: Messages) =>
	clauses.map(({ task, ...clause }, place) => ({ ...clause, duty: tasks[task], objects: objectsOn(clause.pieces, issues), counts: countObjects(affected, 'clauses', place) }));

/** The pieces that cells are made of, each with the places of its cells in the answer. */
function consequenceFeatures({ cells, clauses }: Consequence, { ground }: Examined): object[] {
	const holding = (all: readonly (Cell | ClauseChange)[], place: number) => [...all.keys()].filter((index) => all[index]?.pieces.includes(place));
	return ground.pieces.flatMap(({ geometry, squareMetres, before, after }, place) => {
		const properties = { cells: holding(cells, place), clauses: holding(clauses, place), area: squareMetres, before: before.map(({ id }) => id), after: after.map(({ id }) => id) };
		return properties.cells.length + properties.clauses.length === 0 ? [] : [{ type: 'Feature', id: place, geometry, properties }];
	});
}

/** `GET /api/v1/proposals/{id}/consequence` */
export const readProposalConsequence = signedIn((_given: object, standing: Asking, actor: Actor) => onGround<object>(standing, async ({ stored, examined, basis }) => {
	const consequence = consequenceOf(examined.ground);
	const { proposals, objects } = standing.store;
	const key = keyFor(stored, standing.dataVersion);
	const [issues, lying, sets] = await Promise.all([proposals.ground.issues(key, actor), objects.onGround(key, basis.validFrom), objects.list()]);
	const affected = objectsAffected(lying, consequence);
	const { table, cells, clauses } = consequence;
	const there = { issues, affected };
	const told = {
		...basis, table, units: unitsAffected(consequence), cells: cellsShown(cells, there), clauses: clausesShown(clauses, there, standing.words),
		objects: affected, objectSets: setsUsed(sets, basis.validFrom)
	};
	return found(standing.type === GEOJSON ? { type: 'FeatureCollection', ...told, features: consequenceFeatures(consequence, examined) } : told);
}));
