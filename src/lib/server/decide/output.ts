import { csvRecords, type CellValue } from '#batch';
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { extname, join, parse, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { stopped, type Input, type Stopped, type Table, type Words } from './input.ts';
import { MOST_ROWS, writeWorkbook } from './workbook.ts';

export interface Output {
	readonly ok: true;
	readonly path: string;
	readonly workbook: boolean;
}

const ENDINGS: Readonly<Record<Input['form'], readonly string[]>> = {
	csv: ['.csv', '.tsv', '.txt', '.xlsx'], ndjson: ['.ndjson', '.jsonl'], geojson: ['.geojson', '.json']
};

/**
 * Where the answers go: as asked, else beside the input under its name and `-decided`, which is never written over.
 * @param path of the input, absolute
 */
export function chooseOutput(path: string, asked: string | null, form: Input['form'], words: Words): Output | Stopped {
	const { dir, name, ext } = parse(path);
	const known = ENDINGS[form].includes(ext.toLowerCase());
	const output = asked ?? join(dir, `${name}-decided${known ? ext : '.csv'}`);
	const ending = extname(output).toLowerCase();
	if (!ENDINGS[form].includes(ending)) return stopped(words.otherForm({ path: output, endings: ENDINGS[form].join(', ') }));
	if (resolve(output) === path) return stopped(words.overInput({ path: output }));
	if (asked === null && existsSync(output)) return stopped(words.exists({ path: output }));
	return { ok: true, path: output, workbook: ending === '.xlsx' };
}

/** The answers' cells; those of the input are as they were in its workbook. */
function cellsOf(text: string, table: Table | null): CellValue[][] {
	return [...csvRecords(text.replace(/^\uFEFF/, ''))].map(({ cells }, row) => {
		const own = row === 0 ? undefined : table?.rows[row - 1];
		return cells.map((cell, column) => (own && column < (table?.header.length ?? 0) ? (own[column] ?? null) : cell));
	});
}

async function writeSheet(answers: ReadableStream<string>, path: string, table: Table | null, words: Words): Promise<Stopped | null> {
	let text = '';
	for await (const part of answers as unknown as AsyncIterable<string>) text += part;
	const cells = cellsOf(text, table);
	if (cells.length > MOST_ROWS) return stopped(words.tooManyRows({ rows: cells.length - 1, most: MOST_ROWS - 1 }));
	await writeWorkbook(path, cells);
	return null;
}

/** Writes the answers to a file that has its name only once it is whole; what breaks off leaves nothing behind. */
export async function writeOutput(answers: ReadableStream<string>, { path, workbook }: Output, table: Table | null, words: Words): Promise<Stopped | null> {
	const unfinished = `${path}.unfinished`;
	try {
		const stop = workbook
			? await writeSheet(answers, unfinished, table, words)
			: await answers.pipeThrough(new TextEncoderStream()).pipeTo(Writable.toWeb(createWriteStream(unfinished)) as WritableStream<Uint8Array>).then(() => null);
		if (stop === null) renameSync(unfinished, path);
		return stop;
	} finally {
		rmSync(unfinished, { force: true });
	}
}
