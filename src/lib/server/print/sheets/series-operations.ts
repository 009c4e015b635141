import { UNITS } from '#duty';
import { turfIndex } from '#geo';
import { printingWords } from '#i18n/printing';
import { dateInChina, formatNumber, messages } from '#i18n/server';
import type { Actor, IssueItem } from '#issues';
import type { Asked, Standing } from '../../endpoint.ts';
import { languageOf } from '../../language.ts';
import type { Posted } from '../../post.ts';
import { readMembers } from '../../problem-list/changing.ts';
import { signedIn, signInNeeded } from '../../problem-list/reading.ts';
import { found, problem, problemResponse, refuse, type Outcome, type Refused } from '../../problem.ts';
import type { Given } from '../../request/reading.ts';
import { guarded } from '../../unexpected.ts';
import { compose } from './compose.ts';
import type { SeriesOf, SheetContent } from './content.ts';
import type { Drawing } from './drawing.ts';
import { fileHeaders } from './endpoint.ts';
import { filterOf, issuesFor, issuesSheet, MOST_SPOTS, type Group } from './issues.ts';
import { askedOf, makeSheet, type Made } from './make.ts';
import { mapSheet } from './map.ts';
import { printParameters, type SheetGiven } from './parameters.ts';
import { SeriesMade, type MakePage } from './series.ts';

const MOST_PAGES = 200;
const made = new SeriesMade();

type SeriesGiven = Given<typeof printParameters.series>;

function givenFor({ of: _of, ...given }: SeriesGiven, more: Partial<SheetGiven>): SheetGiven {
	return { layout: 'map', lon: null, lat: null, accuracy: 0, issue: null, proposal: null, scale: null, ...given, ...more };
}

/** What a series is made for: the drawing of its pages, and who may see what. */
interface Ordered {
	readonly given: SeriesGiven;
	readonly standing: Drawing['standing'];
	readonly origin: string;
	readonly actor: Actor;
}

async function pageOf(content: Promise<Outcome<SheetContent>>, drawing: Drawing): Promise<Outcome<Made>> {
	const outcome = await content;
	return outcome.ok ? found({ content: outcome.body, composed: compose(outcome.body, askedOf(drawing, outcome.body.layout)) }) : outcome;
}

async function districtPages({ given, standing, origin }: Ordered): Promise<Outcome<readonly MakePage[]>> {
	const districts = await standing.store.areas({ on: given.at, kind: 'district' });
	const drawing = { given: givenFor(given, {}), standing, origin };
	return found(districts.map(({ properties: { id } }) => () => pageOf(mapSheet(drawing, id), drawing)));
}

/** The issues that the filter leaves, as many as a series takes; of no state the open ones. */
async function chosen({ given, standing, actor }: Ordered, most: number): Promise<Outcome<readonly IssueItem[]>> {
	const { words, lang } = standing;
	const { faults } = printingWords(lang);
	const outcome = await issuesFor({ ...filterOf(given), state: given.state ?? 'open' }, standing, actor, most);
	if (!outcome.ok) return outcome;
	const { items, total } = outcome.body;
	if (total === 0) return refuse([{ field: 'of', message: faults.noIssues }], words, 'incomplete');
	const got = formatNumber(total, lang);
	if (total > most) return refuse([{ field: 'of', message: given.of === 'issues' ? faults.tooMany({ most, got }) : faults.tooManyGrouped({ most: formatNumber(most, lang), got }) }], words, 'incomplete');
	return found(items);
}

async function issuePages(ordered: Ordered): Promise<Outcome<readonly MakePage[]>> {
	const { given, standing, origin } = ordered;
	const outcome = await chosen(ordered, MOST_PAGES);
	if (!outcome.ok) return outcome;
	return found(outcome.body.map(({ id }) => () => makeSheet({ given: givenFor(given, { layout: 'issue', issue: id, unit: null, matter: null }), standing, origin })));
}

/** The issues in groups, each with what it is about; groups without an issue have no page. */
async function groupsOf(items: readonly IssueItem[], { given, standing: { store, lang, words } }: Ordered): Promise<readonly Group[]> {
	if (given.of === 'issues-by-unit') {
		return UNITS.map((unit): Group => ({ title: words.units[unit], items: items.filter(({ owner }) => owner === unit) })).filter(({ items: own }) => own.length > 0);
	}
	const districts = await store.areas({ on: given.at, kind: 'district' });
	const covering = await turfIndex(districts).covering(items, given.at);
	const within = (id: string | null) => items.filter((_item, index) => (covering[index]?.[0]?.id ?? null) === id);
	const groups = districts.map((district): Group => ({ title: (lang === 'en' && district.properties.nameEn) || district.properties.name, district, items: within(district.properties.id) }));
	return [...groups, { title: printingWords(lang).series.elsewhere, items: within(null) }].filter(({ items: own }) => own.length > 0);
}

async function groupedPages(ordered: Ordered): Promise<Outcome<readonly MakePage[]>> {
	const { given, standing, origin } = ordered;
	const outcome = await chosen(ordered, MOST_SPOTS);
	if (!outcome.ok) return outcome;
	const drawing = { given: givenFor(given, { layout: 'issues', state: given.state ?? 'open' }), standing, origin };
	return found((await groupsOf(outcome.body, ordered)).map((group) => () => pageOf(issuesSheet(drawing, group), drawing)));
}

const PAGES: Readonly<Record<SeriesOf, (ordered: Ordered) => Promise<Outcome<readonly MakePage[]>>>> = {
	issues: issuePages, 'issues-by-district': groupedPages, 'issues-by-unit': groupedPages, districts: districtPages
};

/** `POST /api/v1/print/series`: begins a series. For who has signed in: it keeps the machine busy for a while. @param origin where the product is served */
export const beginSeries = (body: unknown, posted: Posted, origin: string): Promise<Outcome<object>> => signedIn(async (_given: object, standing: Posted, actor) => begun(body, standing, actor, origin))({}, posted);

async function begun(body: unknown, posted: Posted, actor: Actor, origin: string): Promise<Outcome<object>> {
	const { words, lang, store, dataVersion } = posted;
	const { faults } = printingWords(lang);
	const reading = readMembers(body, printParameters.series, posted);
	if (!reading.ok) return reading;
	const given = reading.body;
	const standing = { store, lang, words, dataVersion, actor };
	const pages = await PAGES[given.of]({ given, standing, origin, actor });
	if (!pages.ok) return pages;
	const series = made.begin({ of: given.of, lang, account: actor.account, on: given.at, pages: pages.body });
	return series ? found(series) : { ok: false, problem: problem('too-many', words, { detail: faults.busy }) };
}

function noSuchSeries({ words, lang }: Pick<Standing, 'words' | 'lang'>): Refused {
	return refuse([{ field: 'id', message: printingWords(lang).faults.noSeries }], words, 'unknown-id');
}

/** `GET /api/v1/print/series/{id}` */
export const readSeries = signedIn(async (_given: object, standing: Standing, actor) => {
	const series = made.find(standing.path.id ?? '', actor.account);
	return series ? found(series) : noSuchSeries(standing);
});

/** `DELETE /api/v1/print/series/{id}` */
export const cancelSeries = signedIn(async (_given: object, standing: Standing, actor) => {
	const series = made.cancel(standing.path.id ?? '', actor.account);
	return series ? found(series) : noSuchSeries(standing);
});

/** `GET /api/v1/print/series/{id}/file.pdf` */
export function seriesFile(event: Asked): Promise<Response> {
	const lang = languageOf(event);
	return guarded(lang, async () => {
		const words = messages(lang);
		const printing = printingWords(lang);
		const [id, account] = [event.params.id ?? '', event.locals.actor?.account];
		if (account === undefined) return problemResponse(signInNeeded({ words }).problem, lang);
		const series = made.find(id, account);
		if (!series) return problemResponse(noSuchSeries({ words, lang }).problem, lang);
		const bytes = made.file(id, account);
		if (!bytes) return problemResponse(problem('incomplete', words, { detail: series.state === 'running' ? printing.faults.unfinished : (series.why ?? printing.faults.cancelled) }), lang);
		const name = `${printing.series[series.of]} ${dateInChina(new Date())}.pdf`;
		return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: fileHeaders('application/pdf', lang, name) });
	});
}
