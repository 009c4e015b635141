import { dateInChina } from '#i18n/server';
import { monitoringWords } from '#i18n/monitoring';
import type { Actor } from '#issues';
import { DUE_DAY, judge, latestQuality, ledgerOf, mayEnterStations, mayReport, monthOf, monthsOf, QUANTITIES, type Reading } from '#monitoring';
import type { Standing } from '../endpoint.ts';
import type { Posted } from '../post.ts';
import { readMembers } from '../problem-list/changing.ts';
import { signedIn } from '../problem-list/reading.ts';
import { found, problem, refuse, type Refused } from '../problem.ts';
import type { Given } from '../request/reading.ts';
import type { StoredStation } from './monitoring.ts';
import { ledgerYear, monitoringParameters } from './parameters.ts';

/** Months back in which a latest reading is looked for. */
const MONTHS_BACK = 24;
const FIRST = '0000';

const monthsBefore = (day: string, count: number) => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 - count, 1)).toISOString().slice(0, 7);

/** A station with its latest month of water quality and what GB 3838-2002 says of it; of rivers the latest flow beside it. */
export function stationShown({ station, version }: StoredStation, readings: readonly Reading[], until: string) {
	const own = readings.filter((reading) => reading.station === station.code);
	const latest = latestQuality(own, until);
	const flow = monthsOf(own.filter(({ item, on }) => item === 'flow' && monthOf(on) <= until))[0];
	return {
		...station, version,
		latest: latest && { month: latest.month, ...judge(latest.values.filter(({ item }) => !QUANTITIES.includes(item)), station.water, station.target) },
		flow: flow ? { month: flow.month, value: flow.values[0]?.value ?? 0 } : null
	};
}

/** The readings among which the latest are looked for. @param day ISO day in China */
export function recentReadings({ store }: Pick<Standing, 'store'>, day: string): Promise<Reading[]> {
	return store.monitoring.readings(null, monthsBefore(day, MONTHS_BACK));
}

/** `GET /api/v1/monitoring`: the stations with their latest readings, and which government has told of which month. */
export const readMonitoring = signedIn(async (given: Given<typeof monitoringParameters.list>, standing: Standing, actor) => {
	const { store } = standing;
	const at = new Date();
	const today = dateInChina(at);
	const year = given.year ?? ledgerYear(at);
	const [stations, readings, receipts, uploads] = await Promise.all([store.monitoring.stations(), recentReadings(standing, today), store.monitoring.receipts(year), store.monitoring.uploads()]);
	return found({
		today, year, dueDay: DUE_DAY, stations: stations.map((each) => stationShown(each, readings, monthOf(today))),
		ledger: ledgerOf(stations.map(({ station }) => station), receipts, year, today), uploads, mayEnter: mayEnterStations(actor), mayReport: stations.some(({ station }) => mayReport(actor, station))
	});
});

function noSuchStation({ words, lang }: Pick<Standing, 'words' | 'lang'>, code: string): Refused {
	return refuse([{ field: 'id', message: monitoringWords(lang).noStation({ got: code.slice(0, 40) }) }], words, 'unknown-id');
}

/** `GET /api/v1/monitoring/stations/{id}`: all months of a station, and what was corrected. */
export const readMonitoringStation = signedIn(async (_given: object, standing: Standing) => {
	const { store, path } = standing;
	const code = path.id ?? '';
	const stored = (await store.monitoring.stations()).find(({ station }) => station.code === code);
	if (!stored) return noSuchStation(standing, code);
	const [readings, corrections] = await Promise.all([store.monitoring.readings(code, FIRST), store.monitoring.corrections(code)]);
	const { water, target } = stored.station;
	return found({
		...stationShown(stored, readings, monthOf(dateInChina(new Date()))),
		months: monthsOf(readings).map(({ month, values }) => ({ month, ...judge(values, water, target) })), corrections
	});
});

/** `POST /api/v1/monitoring/stations`: enters a station, or says it anew. */
export const enterStation = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor: Actor) => {
	const { store, words, lang } = standing;
	const said = monitoringWords(lang);
	if (!mayEnterStations(actor)) return { ok: false, problem: problem('forbidden', words, { detail: said.notOffice }) };
	const reading = readMembers(body, monitoringParameters.enter, standing);
	if (!reading.ok) return reading;
	const { version, ...station } = reading.body;
	if (station.to !== null && station.to < station.from) return refuse([{ field: 'to', message: said.monthsReversed }], words, 'incomplete');
	if (!(await store.monitoring.enter(station, version, actor, new Date()))) {
		const now = (await store.monitoring.stations()).find((each) => each.station.code === station.code)?.version ?? 0;
		return { ok: false, problem: problem('stale', words, { detail: words.problems.staleVersion({ given: version, now }) }) };
	}
	return { ...found({ ...station, version: version + 1 }), status: version === 0 ? 201 : 200 };
})(given, posted);
