import { ISSUE_TERMS, searchForList, WHOLE_LIST, type ListAsked } from '#ask/issues';
import { boundsOf, type AreaFeature, type Bounds } from '#geo';
import { issuePageWords } from '#i18n/issue-pages';
import { issueWords } from '#i18n/issues';
import { printingWords, type PrintingWords } from '#i18n/printing';
import { supervisionWords } from '#i18n/supervision';
import { formatDate, formatNumber, type Messages } from '#i18n/server';
import { CLOSED, STATES, type Actor, type IssueItem } from '#issues';
import type { Spot } from '#mapsheet';
import { figureIncomplete, signInNeeded, wantedOf } from '../../problem-list/reading.ts';
import { itemShown, thisMoment } from '../../problem-list/shown.ts';
import { found, refuse, type Outcome } from '../../problem.ts';
import { boundsOfGeometries } from './bounds.ts';
import type { SheetContent } from './content.ts';
import type { Drawing } from './drawing.ts';
import type { Block } from './flow.ts';
import { baseThings, shownAreas } from './scene.ts';

/** More spots than a sheet can show apart. */
export const MOST_SPOTS = 1000;
/** So many are told beside the map. */
const MOST_TOLD = 200;
/** Degrees that are shown at least, however near to one another the issues lie. */
const LEAST = 0.12;

export type Filter = Omit<ListAsked, 'sort'>;

/** The part of what is given that says which issues are meant. */
export function filterOf(given: Filter): Filter {
	const { state, unit, matter, territory, zone, source, due, q, bbox, figure, from, to } = given;
	return { state, unit, matter, territory, zone, source, due, q, bbox, figure, from, to };
}

/** The issues that a filter leaves and somebody may see, those that are due first in front; or why they cannot be told. */
export async function issuesFor(filter: Filter, { store, words, lang }: Drawing['standing'], actor: Actor, most: number): Promise<Outcome<{ readonly items: readonly IssueItem[]; readonly total: number }>> {
	const moment = await thisMoment(store);
	const wanted = wantedOf(filter, moment.today);
	if (!wanted) return figureIncomplete({ words, lang });
	const { items, total } = await store.issues.list(actor, wanted, { sort: 'due', behind: null, limit: most });
	return found({ items: items.map((item) => itemShown(item, actor, moment)), total });
}

/** What a filter says, in words: each part with its name. */
export function filterSaid(filter: Filter, words: Messages, lang: Drawing['standing']['lang']): readonly { readonly name: string; readonly value: string }[] {
	const [said, issues] = [issuePageWords(lang).filter, issueWords(lang)];
	const part = (name: string, value: string | null | undefined) => (value ? [{ name, value }] : []);
	const { state, unit, matter, territory, zone, source, due, q, bbox, figure, from, to } = filter;
	const figured = figure && unit && supervisionWords(lang).figures.listed({ unit: words.units[unit], figure: supervisionWords(lang).figures.names[figure], from: from ?? '', to: to ?? '' });
	return [
		...part(said.title, figured), ...part(said.state, state === 'open' ? said.open : state === 'closed' ? said.closed : state && issues.states[state].name), ...part(said.unit, figured ? null : unit && words.units[unit]),
		...part(said.matter, matter && words.matters[matter].name), ...part(said.territory, territory && words.territories[territory]), ...part(said.zone, zone && words.kindsShort[zone]),
		...part(said.due, ISSUE_TERMS.some((term) => term === due) && due ? said.dues[due] : null), ...part(said.source, source && issues.sources[source]), ...part(said.q, q), ...part(said.inView, bbox?.map((degrees) => degrees.toFixed(3)).join(', '))
	];
}

const sortOf = ({ state, overdue }: Pick<IssueItem, 'state' | 'overdue'>): Spot['sort'] => (CLOSED.includes(state) ? 'closed' : overdue ? 'overdue' : 'open');

/** All of them. */
function boundsOfSpots(items: readonly IssueItem[]): Bounds {
	const [west, south, east, north] = boundsOfGeometries(items.map(({ lon, lat }) => ({ type: 'Point', coordinates: [lon, lat] })));
	const [wide, high] = [Math.max(LEAST, east - west), Math.max(LEAST, north - south)];
	const [lon, lat] = [(west + east) / 2, (south + north) / 2];
	return [lon - wide / 2, lat - high / 2, lon + wide / 2, lat + high / 2];
}

function counted(items: readonly IssueItem[], total: number, said: PrintingWords['sheet'], lang: Drawing['standing']['lang']): readonly Block[] {
	const { states } = issueWords(lang);
	const overdue = items.filter(({ overdue }) => overdue).length;
	const byState = STATES.flatMap((state) => {
		const count = items.filter((item) => item.state === state).length;
		return count > 0 ? [said.counted({ name: states[state].name, count: formatNumber(count, lang) })] : [];
	});
	return [
		{ kind: 'pair', term: said.fields.total, text: said.items({ count: formatNumber(total, lang) }), bold: true },
		...(overdue > 0 ? [{ kind: 'pair', term: said.fields.overdue, text: said.items({ count: formatNumber(overdue, lang) }), bold: true } as const] : []),
		{ kind: 'pair', term: said.fields.states, text: byState.join(said.listed) }
	];
}

/** What of the issues a sheet is about: those of a district or a unit. */
export interface Group {
	readonly title: string;
	/** Shown whole, and set off. */
	readonly district?: AreaFeature;
	readonly items: readonly IssueItem[];
}

/** The issues that a filter leaves, on one map with their list. For whoever may see them. */
export async function issuesSheet(drawing: Drawing, group: Group | null = null): Promise<Outcome<SheetContent>> {
	const { given, standing, origin } = drawing;
	const { lang, words, store, actor } = standing;
	const printing = printingWords(lang);
	const said = printing.sheet;
	if (!actor) return signInNeeded(standing);
	const filter = filterOf(given);
	const outcome = group ? found({ items: group.items, total: group.items.length }) : await issuesFor(filter, standing, actor, MOST_SPOTS);
	if (!outcome.ok) return outcome;
	const { items, total } = outcome.body;
	if (items.length === 0) return refuse([{ field: 'state', message: printing.faults.noIssues }], words, 'incomplete');
	const [areas, base] = await Promise.all([store.areas({ on: given.at }), baseThings(store, lang)]);
	const told = items.slice(0, MOST_TOLD);
	const { states } = issueWords(lang);
	const list = told.map((item, index): Block => ({
		kind: 'pair', term: said.listed1({ place: String(index + 1), number: item.number }),
		text: said.issueText({ title: item.title, unit: words.unitsShort[item.owner], state: states[item.state].name, due: formatDate(item.due, lang), overdue: item.overdue })
	}));
	const rest = total - told.length;
	const filtered = filterSaid(filter, words, lang).map(({ name, value }): Block => ({ kind: 'pair', term: name, text: value }));
	return found({
		layout: 'issues', title: group ? `${group.title} · ${printing.layouts.issues}` : printing.layouts.issues, subtitle: filterSaid(filter, words, lang).map(({ name, value }) => `${name}: ${value}`).join(' · ') || said.everyIssue,
		maps: [{
			caption: '', scene: {
				areas: shownAreas(areas, lang, given.hidden), base, highlight: group?.district ? [group.district.properties.id] : [],
				spots: items.map((item, index) => ({ point: { lon: item.lon, lat: item.lat }, sort: sortOf(item), ...(index < MOST_TOLD && { figure: String(index + 1) }) }))
			}
		}],
		centre: null, around: group?.district ? boundsOf(group.district) : boundsOfSpots(items), whole: group?.district === undefined, scale: given.scale, signatures: false,
		text: [...filtered, ...counted(items, total, said, lang), { kind: 'heading', text: said.issueList }, ...list, ...(rest > 0 ? [{ kind: 'text', text: said.rest({ count: formatNumber(rest, lang) }) } as const] : [])],
		warnings: [...(total > items.length ? [said.spotsCut({ most: formatNumber(MOST_SPOTS, lang) })] : []), ...(items.some(({ demo }) => demo) ? [said.demo] : []), ...(areas.some(({ properties }) => properties.illustrative) ? [said.illustrative] : [])],
		link: `${origin}/issues${searchForList({ ...WHOLE_LIST, ...filter }, lang === 'zh' ? null : lang)}`, basis: items.map((item) => `${item.id}.${item.version}.${sortOf(item)}`)
	});
}
