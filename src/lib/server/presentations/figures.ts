import { listFrom } from '#ask/issues';
import { AREA_KINDS } from '#duty';
import { areaOf } from '#geo';
import { accountWords } from '#i18n/accounts';
import { monitoringWords } from '#i18n/monitoring';
import { presentationWords } from '#i18n/presentations';
import { organisationName } from '#i18n/issues';
import { proposalWords } from '#i18n/proposals';
import { formatDate, messages, type Lang } from '#i18n/server';
import { CLOSED, STATES, unitsCounted, type Actor } from '#issues';
import { figuresPage, type Cell, type Figures, type FigureSource } from '#scenes';
import { WATER_CLASSES } from '#monitoring';
import { isDemonstration } from '../opened.ts';
import { filterSaid } from '../print/sheets/issues.ts';
import { momentsOf } from '../problem-list/figures.ts';
import { wantedOf } from '../problem-list/reading.ts';
import { itemShown, thisMoment } from '../problem-list/shown.ts';
import type { Store } from '../store/store.ts';
import { recentReadings, stationShown } from '../water-quality/operations.ts';

/** What is to be counted, for whom, in which words. */
export interface FiguresAsked {
	readonly source: FigureSource;
	/** ISO days in China. */
	readonly from: string;
	readonly to: string;
	/** From 1. */
	readonly page: number;
	/** Of issues that are listed: which, as the address of the problem list has it. */
	readonly filter?: string;
}

export interface Counting {
	readonly store: Store;
	readonly actor: Actor;
	readonly lang: Lang;
	readonly at: Date;
}

interface Counted {
	/** What the filter leaves, in words. */
	readonly filtered?: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
	readonly chart: number | null;
	/** What must be said of them beside how they are counted. */
	readonly besides?: readonly string[];
}

/** More rows than anybody shows at a meeting. */
const MOST_ROWS = 200;

async function byUnit({ store, actor, lang, at }: Counting, { from, to }: FiguresAsked): Promise<Counted> {
	const { columns } = presentationWords(lang).figures;
	const { today } = await thisMoment(store, at);
	const may = new Set(unitsCounted(actor));
	const counted = (await store.figures.count(actor, momentsOf({ from, to }), today, null)).filter(({ unit, open, overdue, closed }) => may.has(unit) && open + overdue + closed > 0);
	const sorted = counted.sort((a, b) => b.overdue - a.overdue || b.open - a.open || (a.unit < b.unit ? -1 : 1));
	const { unitsShort } = messages(lang);
	return { columns: [columns.unit, columns.overdue, columns.open, columns.closed], rows: sorted.map(({ unit, overdue, open, closed }) => [unitsShort[unit], overdue, open, closed]), chart: 2 };
}

async function overdue({ store, actor, lang, at }: Counting): Promise<Counted> {
	const { columns } = presentationWords(lang).figures;
	const moment = await thisMoment(store, at);
	const open = STATES.filter((state) => !CLOSED.includes(state));
	const { items } = await store.issues.list(actor, { states: open, dueBefore: moment.today }, { sort: 'due', behind: null, limit: MOST_ROWS });
	const late = items.map((item) => itemShown(item, actor, moment)).filter((item) => item.overdue);
	const { unitsShort } = messages(lang);
	return {
		columns: [columns.number, columns.issue, columns.unit, columns.due, columns.days], chart: 4,
		rows: late.map(({ number, title, owner, due, daysLeft }) => [number, title, unitsShort[owner], due, Math.max(0, -daysLeft)])
	};
}

async function byState({ store, actor, lang }: Counting): Promise<Counted> {
	const { columns } = presentationWords(lang).figures;
	const { issues } = messages(lang);
	const open = STATES.filter((state) => !CLOSED.includes(state));
	const counts = await Promise.all(open.map(async (state) => [state, (await store.issues.list(actor, { states: [state] }, { sort: 'due', behind: null, limit: 1 })).total] as const));
	return { columns: [columns.state, columns.count], rows: counts.map(([state, count]) => [issues.states[state].name, count]), chart: 1 };
}

async function byKind({ store, lang }: Counting, { to }: FiguresAsked): Promise<Counted> {
	const { columns, illustrative } = presentationWords(lang).figures;
	const areas = await store.areas({ on: to });
	const { kinds } = messages(lang);
	const rows = AREA_KINDS.flatMap((kind) => {
		const own = areas.filter(({ properties }) => properties.kind === kind);
		const metres2 = own.reduce((sum, { geometry }) => sum + areaOf(geometry), 0);
		return own.length > 0 ? [[kinds[kind], own.length, Math.round(metres2 / 10_000) / 100]] : [];
	});
	return { columns: [columns.kind, columns.areas, columns.area], rows, chart: 2, besides: areas.some(({ properties }) => properties.illustrative) ? [illustrative] : [] };
}

async function proposals({ store, lang }: Counting): Promise<Counted> {
	const { columns } = presentationWords(lang).figures;
	const { items } = await store.proposals.list({ state: null, unit: null, awaiting: null, behind: null, limit: MOST_ROWS });
	const { states } = proposalWords(lang);
	return {
		columns: [columns.number, columns.proposal, columns.proposer, columns.validFrom, columns.state], chart: null,
		rows: items.map(({ number, title, organisation, validFrom, state }) => [number, title, organisationName(organisation, lang), validFrom, states[state]])
	};
}

async function listed({ store, actor, lang, at }: Counting, { filter = '' }: FiguresAsked): Promise<Counted> {
	const { columns, filterPart } = presentationWords(lang).figures;
	const words = messages(lang);
	const moment = await thisMoment(store, at);
	const { sort: _sort, ...asked } = listFrom(new URLSearchParams(filter));
	const wanted = wantedOf(asked, moment.today);
	const { items } = wanted ? await store.issues.list(actor, wanted, { sort: 'due', behind: null, limit: MOST_ROWS }) : { items: [] };
	const said = filterSaid(asked, words, lang).map(filterPart);
	return {
		columns: [columns.number, columns.issue, columns.unit, columns.state, columns.due], chart: null, ...(said.length > 0 && { filtered: words.panels.list(said) }),
		rows: items.map(({ number, title, owner, state, due }) => [number, title, words.unitsShort[owner], words.issues.states[state].name, due])
	};
}

/** Each station with its latest month up to a day. */
async function waterStations(store: Store, day: string) {
	const [stations, readings] = await Promise.all([store.monitoring.stations(), recentReadings({ store }, day)]);
	return stations.map((each) => stationShown(each, readings, day.slice(0, 7))).filter(({ latest }) => latest !== null);
}

async function waterQuality({ store, lang }: Counting, { to }: FiguresAsked): Promise<Counted> {
	const { columns } = presentationWords(lang).figures;
	const words = monitoringWords(lang);
	const rows = (await waterStations(store, to)).map(({ name, body, latest, target }) => {
		const over = (latest?.values ?? []).filter(({ over: by, decides }) => by !== null && decides).map(({ item }) => words.items[item]).join(words.listed);
		return [`${name} (${body})`, latest?.month ?? '', latest?.class ? words.classes[latest.class] : words.noClass, target ? words.targets[target] : words.noTarget, over];
	});
	return { columns: [columns.station, columns.month, columns.class, columns.target, columns.over], rows, chart: null };
}

async function waterClasses({ store, lang }: Counting, { to }: FiguresAsked): Promise<Counted> {
	const { columns } = presentationWords(lang).figures;
	const { classes } = monitoringWords(lang);
	const found = await waterStations(store, to);
	const rows = found.length === 0 ? [] : WATER_CLASSES.map((id) => [classes[id], found.filter(({ latest }) => latest?.class === id).length]);
	return { columns: [columns.class, columns.stations], rows, chart: 1 };
}

const SOURCES: Readonly<Record<FigureSource, (counting: Counting, asked: FiguresAsked) => Promise<Counted>>> = {
	'issues-by-unit': byUnit, 'overdue-issues': overdue, 'issues-by-state': byState, 'areas-by-kind': byKind, proposals, 'issues-listed': listed, 'water-quality': waterQuality, 'water-classes': waterClasses
};

/** Which sources count issues: what they show depends on what their maker may see. */
const OF_ISSUES: readonly FigureSource[] = ['issues-by-unit', 'overdue-issues', 'issues-by-state', 'issues-listed'];

/** Works figures out of the live data, to be frozen with a scene. */
export async function liveFigures(counting: Counting, asked: FiguresAsked): Promise<Figures> {
	const { lang, at } = counting;
	const { source, from, to, page, filter } = asked;
	const { figures, outline } = presentationWords(lang);
	const { besides = [], filtered, ...counted } = await SOURCES[source](counting, asked);
	const days = source === 'issues-by-unit' ? { from, to } : { from: to, to };
	const period = outline.period({ from: formatDate(days.from, lang), to: formatDate(days.to, lang) });
	const about = [figures.about[source], ...(OF_ISSUES.includes(source) ? [figures.seen] : []), ...besides, ...(isDemonstration() ? [accountWords(lang).demonstration.band] : [])].join(lang === 'zh' ? '' : ' ');
	const caption = figures.caption[source]({ period });
	return figuresPage({ source, from: days.from, to, ...(filter && { filter }), at: at.toISOString(), caption: filtered ? figures.filtered({ caption, filter: filtered }) : caption, about, ...counted }, page);
}
