import { dateInChina, type Lang, type Messages } from '#i18n/server';
import { monitoringWords, type MonitoringWords } from '#i18n/monitoring';
import { uploadWords } from '#i18n/uploads';
import { judge, mayReport, maySendReadings, monthOf, monthsOf, readReadings, type Reading, type RowFault, type Station, type TableRead } from '#monitoring';
import { fileTooLarge } from '../adjustments/uploads/refused.ts';
import { tableRows } from '../import/readers/point-table.ts';
import type { Fault as FileFault } from '../import/contents.ts';
import { store } from '../opened.ts';
import { problem, refuse, type Outcome, type Problem } from '../problem.ts';
import { receiving, type SentFile } from '../receiving.ts';
import type { Given } from '../request/reading.ts';
import { LARGEST_READINGS, monitoringParameters, MOST_UNPACKED } from './parameters.ts';

/** Faults that are told of; all are counted. */
const MOST_TOLD = 100;
const FIRST = '0000';

function fileRefused({ reason, detail }: FileFault, words: Messages, lang: Lang): Problem {
	const said = uploadWords(lang);
	if (reason === 'file-too-large') return problem('too-large', words, { detail: said.tooLarge({ bytes: String(detail['bytes'] ?? ''), most: String(detail['most'] ?? '') }) });
	if (reason === 'several-layers') return refuse([{ field: 'body', message: monitoringWords(lang).severalSheets }], words).problem;
	return refuse([{ field: 'body', message: monitoringWords(lang).brokenFile }], words).problem;
}

function faultShown({ row, column, fault, got }: RowFault, said: MonitoringWords): { readonly field: string; readonly message: string } {
	return { field: row === 0 ? 'body' : `rows[${row}]`, message: said.atRow({ row, column, why: said.faults[fault]({ got }) }) };
}

/** What would be taken of a file: which months of which stations, what is new, what takes the place of something, and how the months come out. */
async function told({ readings, unread }: TableRead, stations: readonly Station[]) {
	const codes = [...new Set(readings.map(({ station }) => station))];
	const keyOf = ({ station, on, item }: Reading) => `${station} ${on} ${item}`;
	const known = new Map((await store().monitoring.readings(null, FIRST)).map((reading) => [keyOf(reading), reading]));
	const replaced = readings.filter((reading) => known.has(keyOf(reading))).filter((reading) => known.get(keyOf(reading))?.value !== reading.value || known.get(keyOf(reading))?.below !== reading.below);
	const fresh = readings.filter((reading) => !known.has(keyOf(reading)));
	const shown = stations.filter(({ code }) => codes.includes(code)).flatMap(({ code, name, water, target }) =>
		monthsOf(readings.filter(({ station }) => station === code)).map(({ month, values }) => ({ station: code, name, month, target, ...judge(values, water, target) })));
	return {
		readings: readings.length, fresh: fresh.length, replaced: replaced.map((reading) => ({ ...reading, before: known.get(keyOf(reading))?.value ?? 0 })), unread,
		months: [...new Set(readings.map(({ on }) => monthOf(on)))].sort(), shown
	};
}

type SendGiven = Given<typeof monitoringParameters.send>;

async function receive({ given: { name, source, take }, actor, lang, words, read: readFile }: SentFile<SendGiven>): Promise<Outcome<object>> {
	const said = monitoringWords(lang);
	const file = await readFile(LARGEST_READINGS, fileTooLarge(lang, LARGEST_READINGS));
	if (!file.ok) return file;
	const table = await tableRows(file.body, name, { mostUnpacked: MOST_UNPACKED });
	if ('ok' in table) return { ok: false, problem: fileRefused(table, words, lang) };
	const at = new Date();
	const stations = (await store().monitoring.stations()).map(({ station }) => station);
	const read = readReadings(table.rows, { stations, mine: (station) => mayReport(actor, station), today: dateInChina(at) });
	if (read.faults.length > 0) {
		const errors = read.faults.slice(0, MOST_TOLD).map((fault) => faultShown(fault, said));
		return { ok: false, problem: problem('incomplete', words, { errors, detail: said.faulty({ count: read.faults.length }) }) };
	}
	const preview = await told(read, stations);
	// what is there already to the last value is not kept twice
	const changes = preview.fresh + preview.replaced.length > 0;
	const upload = take && changes ? await store().monitoring.take({ name, source, bytes: file.body, readings: read.readings }, actor, at) : null;
	return { ok: true, body: { ...preview, encoding: table.encoding?.label ?? null, changes, upload }, status: upload ? 201 : 200 };
}

/** `POST /api/v1/monitoring/readings`: a table of readings, told of before it is taken, and taken whole or not at all. */
export const receiveReadings = receiving({
	parameters: monitoringParameters.send, answer: receive,
	mayNot: (actor, lang) => (maySendReadings(actor) ? null : monitoringWords(lang).notReporter)
});
