/** What is asked of the problem list: address ⇄ filter and order. A door of its own (`#ask/issues`): the map's first page does not carry it. */
import { isCalendarDate, MATTERS, TERRITORIES, UNITS } from '#duty';
import { FIGURES, SORTS, SOURCES, STATES, type IssueFilter, type IssueSort } from '#issues';

export const ISSUE_ZONES = ['zone-1', 'zone-2', 'zone-quasi'] as const;
export const ISSUE_STATES = ['open', 'closed', ...STATES] as const;
export const ISSUE_TERMS = ['overdue', 'week', 'month'] as const;

/** Whoever opens the same address sees the same list, as far as each may see it. */
export interface ListAsked extends IssueFilter {
	readonly sort: IssueSort;
}

export const WHOLE_LIST: ListAsked = {
	state: null, unit: null, matter: null, territory: null, zone: null, source: null, due: null, q: null, bbox: null, figure: null, from: null, to: null, sort: '-logged'
};

const CHOICES = {
	state: ISSUE_STATES, unit: UNITS, matter: MATTERS, territory: TERRITORIES, zone: ISSUE_ZONES, source: SOURCES, due: ISSUE_TERMS
} as const;
const CHOSEN = Object.keys(CHOICES) as (keyof typeof CHOICES)[];

const DEGREES = /^-?\d{1,3}(\.\d+)?$/;
/** Longer than any title: what follows was pasted by mistake. */
const LONGEST_TEXT = 100;

function boxFrom(text: string | null): IssueFilter['bbox'] {
	const parts = text?.split(',') ?? [];
	const [west = NaN, south = NaN, east = NaN, north = NaN] = parts.map((part) => (DEGREES.test(part) ? Number(part) : NaN));
	const within = Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90;
	return parts.length === 4 && within && west <= east && south <= north ? [west, south, east, north] : null;
}

/** The four parts of a figure; without one of them it is not asked. */
function figureFrom(search: URLSearchParams): Pick<IssueFilter, 'figure' | 'from' | 'to'> {
	const figure = FIGURES.find((each) => each === search.get('figure')) ?? null;
	const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
	const whole = figure !== null && UNITS.some((unit) => unit === search.get('unit')) && isCalendarDate(from) && isCalendarDate(to);
	return whole ? { figure, from, to } : { figure: null, from: null, to: null };
}

/** Reads what is asked of the list. What cannot be read is not asked: an old or cut-off link still opens the list. */
export function listFrom(search: URLSearchParams): ListAsked {
	const chosen = Object.fromEntries(CHOSEN.map((key) => [key, CHOICES[key].find((each) => each === search.get(key)) ?? null]));
	return {
		...WHOLE_LIST, ...chosen,
		q: search.get('q')?.trim().slice(0, LONGEST_TEXT).trim() || null,
		bbox: boxFrom(search.get('bbox')),
		...figureFrom(search),
		sort: SORTS.find((each) => each === search.get('sort')) ?? WHOLE_LIST.sort
	};
}

/** The same as the search part of an address, of the page and of the API alike, without what is not asked; keeps `lang` when given. */
export function searchForList(asked: ListAsked, lang?: string | null): string {
	const search = new URLSearchParams();
	for (const key of [...CHOSEN, 'q', 'figure', 'from', 'to'] as const) if (asked[key]) search.set(key, asked[key]);
	if (asked.bbox) search.set('bbox', asked.bbox.join(','));
	if (asked.sort !== WHOLE_LIST.sort) search.set('sort', asked.sort);
	if (lang) search.set('lang', lang);
	const text = search.toString().replaceAll('%2C', ',');
	return text ? `?${text}` : '';
}

/** Is anything left out of the list? */
export function isNarrowed(asked: ListAsked): boolean {
	return [...CHOSEN, 'q', 'bbox', 'figure'].some((key) => asked[key as keyof ListAsked] !== null);
}
