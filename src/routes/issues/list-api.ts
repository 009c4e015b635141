import { searchForList, WHOLE_LIST, type ListAsked } from '#ask/issues';
import type { ClauseId, UnitId } from '#duty';
import { STEPS, type IssueAction, type IssueItem } from '#issues';
import type { FeatureCollection, Point } from 'geojson';

type Fetch = typeof fetch;

export interface IssuePage {
	readonly items: readonly IssueItem[];
	/** Where the list goes on; null at its end. */
	readonly next: string | null;
	readonly total: number;
}

export type ListRead = { readonly kind: 'listed'; readonly page: IssuePage } | { readonly kind: 'sign-in' } | { readonly kind: 'failed' };

/** What stands in one cell of the map. */
export interface Counted {
	readonly count: number;
	readonly overdue: number;
	/** Of the issue, where there is but one. */
	readonly id?: string | null;
	readonly number?: string | null;
	readonly state?: IssueItem['state'] | null;
}

const withMore = (search: string, more: Readonly<Record<string, string>>) => {
	const parameters = new URLSearchParams(search);
	for (const [name, value] of Object.entries(more)) parameters.set(name, value);
	return `?${parameters}`;
};

/** Where the list is printed as a map, by the same filter. */
export const printedAt = (asked: ListAsked, lang: string | null): string => `/print${withMore(searchForList({ ...asked, sort: WHOLE_LIST.sort }, lang), { layout: 'issues' })}`;

/** One page of the list. @param cursor where the page before ended; null = from the beginning */
export async function readIssues(fetch: Fetch, asked: ListAsked, cursor: string | null = null): Promise<ListRead> {
	const search = withMore(searchForList(asked), cursor === null ? {} : { cursor });
	const response = await fetch(`/api/v1/issues${search}`).catch(() => null);
	if (response?.status === 401) return { kind: 'sign-in' };
	return response?.ok ? { kind: 'listed', page: (await response.json()) as IssuePage } : { kind: 'failed' };
}

/** The issues of the list within a view, counted by cells of so many degrees; null when they cannot be had. */
export async function readCounted(fetch: Fetch, asked: ListAsked, cell: number): Promise<FeatureCollection<Point, Counted> | null> {
	const search = withMore(searchForList(asked), { cell: String(cell) });
	const response = await fetch(`/api/v1/issues/clusters${search}`).catch(() => null);
	return response?.ok ? ((await response.json()) as FeatureCollection<Point, Counted>) : null;
}

/** What somebody has filled in for a step; a form holds it while it is written. */
export interface StepFilled {
	note: string;
	toUnit: UnitId | null;
	clause: ClauseId | null;
	/** ISO day; empty: none. */
	dueDate: string;
}

/** Nothing filled in yet. */
export const emptyStep = (): StepFilled => ({ note: '', toUnit: null, clause: null, dueDate: '' });

export interface StepBody {
	readonly action: IssueAction;
	readonly note: string;
	readonly toUnit?: UnitId;
	readonly clause?: ClauseId;
	/** ISO day. */
	readonly dueDate?: string;
}

/** What somebody may do with an issue that exists. */
export type StepAction = Exclude<IssueAction, 'log'>;

/** Steps that may name a day, beside those that must. */
const MAY_HAVE_DAY: readonly StepAction[] = ['plan', 'reopen', 'ask-suspension'];

/** Does the step ask for a day? */
export const takesDay = (action: StepAction): boolean => MAY_HAVE_DAY.includes(action) || STEPS[action].needs.includes('dueDate');

/** A step as it is sent: of what was filled in, perhaps for another action before, what this one takes. */
export function bodyOf(action: StepAction, { note, toUnit, clause, dueDate }: StepFilled): StepBody {
	const { needs } = STEPS[action];
	return {
		action, note, ...(toUnit && needs.includes('toUnit') && { toUnit }), ...(clause && needs.includes('clause') && { clause }), ...(dueDate && takesDay(action) && { dueDate })
	};
}

/** A step on an issue as the caller has seen it, with the ids of what it carries. */
export type StepSent = StepBody & { readonly version: number; readonly evidence?: readonly string[] };

export type StepResult = { readonly kind: 'done' } | { readonly kind: 'forbidden' | 'stale' | 'unreachable' } | { readonly kind: 'refused'; readonly why: string };

/** Takes a step on one issue. Why it was refused is said in the language of the page. */
export async function sendStep(fetch: Fetch, id: string, body: StepSent, lang: string): Promise<StepResult> {
	const response = await fetch(`/api/v1/issues/${id}/steps?lang=${lang}`, {
		method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body)
	}).catch(() => null);
	if (!response) return { kind: 'unreachable' };
	if (response.ok) return { kind: 'done' };
	if (response.status === 403) return { kind: 'forbidden' };
	if (response.status === 409) return { kind: 'stale' };
	const told = (await response.json().catch(() => null)) as { readonly detail?: string } | null;
	return told?.detail ? { kind: 'refused', why: told.detail } : { kind: 'unreachable' };
}
