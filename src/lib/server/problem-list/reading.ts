import { isCalendarDate } from '#duty';
import { supervisionWords } from '#i18n/supervision';
import { CLOSED, maySee, STATES, termsSought, type Actor, type FigureAsked, type IssueSort } from '#issues';
import type { Standing } from '../endpoint.ts';
import { forbid, found, problem, refuse, type Outcome, type Refused } from '../problem.ts';
import type { Given } from '../request/reading.ts';
import { countedBy } from './figures.ts';
import type { Behind, Wanted } from './issues.ts';
import { issueParameters } from './parameters.ts';
import { issueShown, itemShown, thisMoment } from './shown.ts';

/** An operation for those who have signed in; everybody else is told to. */
export function signedIn<G, S extends Standing = Standing>(answer: (given: G, standing: S, actor: Actor) => Promise<Outcome<object>>) {
	return async (given: G, standing: S): Promise<Outcome<object>> => (standing.actor ? answer(given, standing, standing.actor) : signInNeeded(standing));
}

export function signInNeeded({ words }: Pick<Standing, 'words'>): Refused {
	return { ok: false, problem: problem('sign-in-needed', words, { detail: words.problems.signInNeeded }) };
}

export function mayNotSee({ words }: Pick<Standing, 'words'>): Refused {
	return forbid(words.issues.forbidden.unseen, words);
}

export function noSuchIssue({ words }: Pick<Standing, 'words'>, id: string): Refused {
	return refuse([{ field: 'id', message: words.problems.noIssue({ got: id.slice(0, 40) }) }], words, 'unknown-id');
}

/** Ids are what the database counts: anything else names no issue. */
export const isIssueId = (id: string) => /^[1-9]\d{0,17}$/.test(id);

export type Filter = Omit<Given<typeof issueParameters.clusters>, 'cell'>;
const DAYS = { overdue: 0, week: 7, month: 30 };

const dayAfter = (day: string, count: number) => new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** The four that say what a figure has counted; null: the list is not asked for by a figure. */
function figureOf({ figure, unit, from, to }: Filter): FigureAsked | null | 'incomplete' {
	if (figure === null && from === null && to === null) return null;
	return figure !== null && unit !== null && from !== null && to !== null ? { figure, unit, from, to } : 'incomplete';
}

/** The filter as the database is asked; null when a figure is asked for in part. Text in which nothing can be sought filters nothing. */
export function wantedOf({ state, due, q, ...rest }: Filter, today: string): Wanted | null {
	const asked = figureOf({ state, due, q, ...rest });
	if (asked === 'incomplete') return null;
	const { figure: _figure, from: _from, to: _to, ...same } = rest;
	const figured = asked ? { unit: null, counted: countedBy(asked, today) } : {};
	const open = STATES.filter((each) => !CLOSED.includes(each));
	const states = state === null ? null : state === 'open' ? open : state === 'closed' ? CLOSED : [state];
	const terms = q === null ? [] : termsSought(q);
	return { ...same, ...figured, states, dueBefore: due === null ? null : dayAfter(today, DAYS[due] + (due === 'overdue' ? 0 : 1)), terms: terms.length > 0 ? terms : null };
}

/** A figure is asked for in part. */
export function figureIncomplete({ words, lang }: Pick<Standing, 'words' | 'lang'>): Refused {
	return refuse([{ field: 'figure', message: supervisionWords(lang).figureIncomplete }], words);
}

const writeCursor = (behind: Behind) => Buffer.from(JSON.stringify([behind.value, behind.id])).toString('base64url');

function readCursor(cursor: string | null): Behind | null | 'bad' {
	if (cursor === null) return null;
	try {
		const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
		return typeof value === 'string' && typeof id === 'string' && isIssueId(id) && /^[\d\-: .+]{0,40}$/.test(value) ? { value, id } : 'bad';
	} catch {
		return 'bad';
	}
}

const MOMENT = /^[\d-]{10} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?[+-]\d{2}(?::\d{2})?$/;

/** Is it what this order sorts by? A cursor of another order is none, and one that was made by hand may be anything. */
function fits({ value }: Behind, sort: IssueSort): boolean {
	if (sort === 'number') return true;
	const day = value.slice(0, 10);
	return isCalendarDate(day) && (sort.endsWith('due') ? value === day : MOMENT.test(value));
}

/** `GET /api/v1/issues` */
export const readIssues = signedIn(async ({ sort, cursor, limit, ...filter }: Given<typeof issueParameters.list>, { store, words, lang }, actor) => {
	const behind = readCursor(cursor);
	if (behind === 'bad' || (behind && !fits(behind, sort))) return refuse([{ field: 'cursor', message: words.problems.badCursor }], words);
	const moment = await thisMoment(store);
	const wanted = wantedOf(filter, moment.today);
	if (!wanted) return figureIncomplete({ words, lang });
	const { items, next, total } = await store.issues.list(actor, wanted, { sort, behind, limit });
	return found({ items: items.map((item) => itemShown(item, actor, moment)), next: next && writeCursor(next), total });
});

/** `GET /api/v1/issues/clusters`: GeoJSON for the map. */
export const readIssueClusters = signedIn(async ({ cell, ...filter }: Given<typeof issueParameters.clusters>, { store, words, lang }, actor) => {
	const { today } = await thisMoment(store);
	const wanted = wantedOf(filter, today);
	if (!wanted) return figureIncomplete({ words, lang });
	const clusters = await store.issues.clusters(actor, wanted, cell, today);
	const features = clusters.map(({ lon, lat, ...properties }) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties }));
	return found({ type: 'FeatureCollection', features });
});

/** `GET /api/v1/issues/nearby`: open issues that may be the same one. */
export const readIssuesNearby = signedIn(async ({ lon, lat, matter, metres }: Given<typeof issueParameters.nearby>, { store }, actor) => {
	const moment = await thisMoment(store);
	const near = await store.issues.nearby(actor, { lon, lat }, matter, metres);
	return found({ items: near.map(({ item, distance }) => ({ ...itemShown(item, actor, moment), distance })) });
});

/** The whole issue for somebody who may see it; what it says of who has opened it includes this time. */
export async function wholeIssue(id: string, standing: Standing, actor: Actor): Promise<Outcome<object>> {
	const { issues } = standing.store;
	const stored = isIssueId(id) ? await issues.find(id) : null;
	if (!stored) return noSuchIssue(standing, id);
	if (!maySee(actor, stored.item)) return mayNotSee(standing);
	return found(issueShown(stored, actor, await thisMoment(standing.store)));
}

/** `GET /api/v1/issues/{id}` */
export const readIssue = signedIn(async (_given: object, standing: Standing, actor) => {
	const id = standing.path.id ?? '';
	const whole = await wholeIssue(id, standing, actor);
	if (whole.ok) await standing.store.issues.saw(id, actor);
	return whole;
});
