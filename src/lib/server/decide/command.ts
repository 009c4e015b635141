import {
	answerRow, answersTo, BatchRefused, countAnswer, decider, emptyTally, faultText, headerOf, positionReading, questionAbout, readerOf, recogniseColumns,
	sampleOf, shapeDecider, type Columns, type Layout, type PointReading, type Question, type Reader
} from '#batch';
import type { DeclaredSystem } from '#geo';
import { cutter } from '#geo/cut';
import { messages, type Lang } from '#i18n/server';
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorLine, StoreError } from '../store/errors.ts';
import type { FoundAreas } from './areas.ts';
import { readDecideArguments, systemOf, type DecideRequest } from './arguments.ts';
import { openInput, stopped, type Input, type Stopped, type Words } from './input.ts';
import { chooseOutput, writeOutput } from './output.ts';
import { summaryLines } from './summary.ts';

export interface DecideContext {
	readonly arguments: readonly string[];
	/** Where the command was typed: paths are read from there. */
	readonly folder: string;
	readonly lang: Lang;
	/** Called only when the arguments and the file are in order. */
	readonly findAreas: () => Promise<FoundAreas>;
	readonly print: (line: string) => void;
	/** The share of the file that was read, 0 to 1. */
	readonly progress: (share: number) => void;
}

/** How the rows of a file are read. */
interface Reading {
	readonly ok: true;
	readonly reader: () => Reader;
	readonly point: PointReading;
	readonly system: DeclaredSystem;
	readonly line: string;
}

function ask({ asks, detail }: Question, words: Words): Stopped {
	const sentence = words.questions[asks] as string | ((named: Question['detail']) => string);
	return stopped(typeof sentence === 'string' ? sentence : sentence(detail));
}

async function columnsOf(input: Input, request: DecideRequest, words: Words): Promise<{ ok: true; columns: Columns; layout: Layout; names: string } | Stopped> {
	const header = input.table?.header ?? await headerOf(input.open());
	const recognised = recogniseColumns(header, input.table?.placed ? { lon: header.at(-2) ?? '', lat: header.at(-1) ?? '' } : request, request.crs !== undefined);
	if (!recognised.ok) return ask(recognised.question, words);
	const { lon = 0, lat = 0 } = recognised.columns;
	return { ...recognised, names: [...new Set([header[lon], header[lat]])].join(', ') };
}

async function readingOf(input: Input, request: DecideRequest, words: Words): Promise<Reading | Stopped> {
	// what a file of geodata holds was changed to degrees when it was read
	const system = input.table?.placed ? 'cgcs2000' : systemOf(request.crs);
	const csv = input.form === 'csv' ? await columnsOf(input, request, words) : null;
	if (csv && !csv.ok) return csv;
	const point = positionReading(csv?.layout ?? 'labelled', system);
	const reader = () => readerOf(input.form, csv?.columns ?? {}, input.table?.shapes);
	const question = questionAbout(await sampleOf(input.open(), reader()), point);
	if (question) return ask(question, words);
	return { ok: true, reader, point, system, line: words.readAs({ columns: csv?.names ?? 'lon, lat', system: words.systems[system] }) };
}

async function decideWith(path: string, request: DecideRequest, context: DecideContext): Promise<Stopped | null> {
	const { lang, print, progress } = context;
	const { batch } = messages(lang);
	const { command: words } = batch;
	const input = await openInput(path, request, messages(lang));
	if (!input.ok) return input;
	const output = chooseOutput(path, request.output === null ? null : resolve(context.folder, request.output), input.form, words);
	if (!output.ok) return output;
	const reading = await readingOf(input, request, words);
	if (!reading.ok) return reading;
	for (const note of [...input.notes, reading.line]) print(note);
	const { map, from, count } = await context.findAreas();
	print(words.areas[from]({ count: String(count) }));
	const tally = emptyTally();
	const { point, system } = reading;
	const grounds = { decide: decider(map), decideShape: shapeDecider(map, cutter(map)), defaults: request.defaults, words: batch, point, system };
	const answers = answersTo(input.open(progress), reading.reader(), async (row) => {
		const answer = await answerRow(row, grounds);
		countAnswer(tally, answer);
		return answer;
	});
	const stop = await writeOutput(answers, output, input.table, words);
	if (stop) return stop;
	progress(1);
	for (const line of [...summaryLines(tally, lang), words.written({ path: output.path })]) print(line);
	return null;
}

/**
 * `decide`: answers every row of a file and writes it beside it, with a summary.
 * @returns the exit status: 0 done, 1 not done, mostly with a question that a flag answers, 2 wrong arguments
 */
export async function decideFile(context: DecideContext): Promise<number> {
	const { lang, print, folder } = context;
	const { batch: { command: words, faults }, commands } = messages(lang);
	const request = readDecideArguments(context.arguments, lang);
	if (!request.ok) {
		if (request.why !== null) print(commands.badArguments({ why: request.why }));
		print(words.usage);
		return request.why === null ? 0 : 2;
	}
	const path = resolve(folder, request.file);
	if (!existsSync(path) || !statSync(path).isFile()) {
		print(commands.noFile({ path: request.file }));
		return 1;
	}
	try {
		const stop = await decideWith(path, request, context);
		if (stop) print(stop.line);
		return stop ? 1 : 0;
	} catch (error) {
		if (!(error instanceof BatchRefused) && !(error instanceof StoreError)) throw error;
		print(commands.failed({ why: error instanceof BatchRefused ? faultText(error.fault, faults) : errorLine(error) }));
		return 1;
	}
}
