import { printingWords } from '#i18n/printing';
import { dateInChina, messages } from '#i18n/server';
import { CLOSED, STATES, type Actor } from '#issues';
import type { Asked, Standing } from '../../endpoint.ts';
import { languageOf } from '../../language.ts';
import type { Posted } from '../../post.ts';
import { readMembers } from '../../problem-list/changing.ts';
import { signedIn, signInNeeded } from '../../problem-list/reading.ts';
import { found, problem, problemResponse, refuse, type Outcome, type Refused } from '../../problem.ts';
import type { Given } from '../../request/reading.ts';
import { guarded } from '../../unexpected.ts';
import { compose } from './compose.ts';
import type { Drawing } from './drawing.ts';
import { fileHeaders } from './endpoint.ts';
import { askedOf, makeSheet, type Made } from './make.ts';
import { mapSheet } from './map.ts';
import { printParameters, type SheetGiven } from './parameters.ts';
import { SeriesMade, type MakePage } from './series.ts';

const MOST_PAGES = 200;
const made = new SeriesMade();

type SeriesGiven = Given<typeof printParameters.series>;

function givenFor({ of: _of, ...sheet }: SeriesGiven, more: Partial<SheetGiven>): SheetGiven {
	return { layout: 'map', lon: null, lat: null, accuracy: 0, matter: null, unit: null, issue: null, proposal: null, scale: null, ...sheet, ...more };
}

async function districtPage(drawing: Drawing, district: string): Promise<Outcome<Made>> {
	const content = await mapSheet(drawing, district);
	return content.ok ? found({ content: content.body, composed: compose(content.body, askedOf(drawing, 'map')) }) : content;
}

async function districtPages(given: SeriesGiven, standing: Drawing['standing'], origin: string): Promise<readonly MakePage[]> {
	const districts = await standing.store.areas({ on: given.at, kind: 'district' });
	const drawing = { given: givenFor(given, {}), standing, origin };
	return districts.map(({ properties: { id } }) => () => districtPage(drawing, id));
}

async function issuePages(given: SeriesGiven, standing: Drawing['standing'], origin: string, actor: Actor): Promise<readonly MakePage[]> {
	const states = STATES.filter((state) => !CLOSED.includes(state));
	const { items } = await standing.store.issues.list(actor, { states }, { sort: 'number', behind: null, limit: MOST_PAGES + 1 });
	return items.map(({ id }) => () => makeSheet({ given: givenFor(given, { layout: 'issue', issue: id }), standing, origin }));
}

/** `POST /api/v1/print/series`: begins a series. For who has signed in: it keeps the machine busy for a while. @param origin where the product is served */
export const beginSeries = (body: unknown, posted: Posted, origin: string): Promise<Outcome<object>> => signedIn(async (_given: object, standing: Posted, actor) => begun(body, standing, actor, origin))({}, posted);

async function begun(body: unknown, posted: Posted, actor: Actor, origin: string): Promise<Outcome<object>> {
	const { words, lang, store, dataVersion } = posted;
	const { faults } = printingWords(lang);
	const reading = readMembers(body, printParameters.series, posted);
	if (!reading.ok) return reading;
	const given = reading.body;
	const standing = { store, lang, words, dataVersion, actor };
	const pages = given.of === 'issues' ? await issuePages(given, standing, origin, actor) : await districtPages(given, standing, origin);
	if (pages.length === 0) return refuse([{ field: 'of', message: faults.noIssues }], words, 'incomplete');
	if (pages.length > MOST_PAGES) return refuse([{ field: 'of', message: faults.tooMany({ most: MOST_PAGES }) }], words, 'incomplete');
	const series = made.begin({ of: given.of, lang, account: actor.account, on: given.at, pages });
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
