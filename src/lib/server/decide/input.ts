import { csvCell } from '#batch';
import type { Messages } from '#i18n/server';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { Readable } from 'node:stream';
import type { DecideRequest } from './arguments.ts';
import { findEncoding } from './encoding.ts';
import { readGeodata } from './geodata.ts';
import { readWorkbook } from './workbook.ts';

export type Words = Messages['batch']['command'];

/** A cell as a workbook holds it. */
export type CellValue = string | number | boolean | Date | null;

/** A table in memory: what a workbook or a file of geodata holds. */
export interface Table {
	readonly ok: true;
	readonly header: readonly string[];
	readonly rows: readonly (readonly CellValue[])[];
	/** The coordinates are in the columns lon and lat, in degrees, EPSG:4490. */
	readonly placed: boolean;
	readonly notes: readonly string[];
}

/** Why the work cannot begin: one line, mostly a question and the flag that answers it. */
export interface Stopped {
	readonly ok: false;
	readonly line: string;
}

export const stopped = (line: string): Stopped => ({ ok: false, line });

export interface Input {
	readonly ok: true;
	readonly form: 'csv' | 'ndjson' | 'geojson';
	/** The text from its beginning; may be asked for again. `passed` is told the share that was read, 0 to 1. */
	readonly open: (passed?: (share: number) => void) => ReadableStream<string>;
	readonly table: Table | null;
	readonly notes: readonly string[];
}

const BYTE_ORDER_MARK = '\uFEFF';
/** Rows of a table that are made into text at once. */
const ROWS_AT_ONCE = 500;

function isoTime(date: Date): string {
	return date.toISOString().replace('T00:00:00.000Z', '');
}

function cellText(value: CellValue | undefined): string {
	return value instanceof Date ? isoTime(value) : String(value ?? '');
}

/** A table as CSV: with a byte order mark, by which spreadsheets know UTF-8. */
function* tableText({ header, rows }: Table, passed: (share: number) => void): Generator<string> {
	const line = (cells: readonly (CellValue | undefined)[]) => `${cells.map((cell) => csvCell(cellText(cell), ',')).join(',')}\r\n`;
	yield BYTE_ORDER_MARK + line(header);
	for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
		passed(from / rows.length);
		yield rows.slice(from, from + ROWS_AT_ONCE).map((row) => line(header.map((_, column) => row[column]))).join('');
	}
}

function fromTable(table: Table | Stopped): Input | Stopped {
	if (!table.ok) return table;
	const open: Input['open'] = (passed = () => undefined) => Readable.toWeb(Readable.from(tableText(table, passed))) as ReadableStream<string>;
	return { ok: true, form: 'csv', open, table, notes: table.notes };
}

function counted(size: number, passed: (share: number) => void): TransformStream<Uint8Array, Uint8Array> {
	let bytes = 0;
	return new TransformStream({
		transform(chunk, controller) {
			bytes += chunk.length;
			passed(size === 0 ? 1 : bytes / size);
			controller.enqueue(chunk);
		}
	});
}

/** GBK comes out as UTF-8, which spreadsheets know only by its mark. */
function marked(): TransformStream<string, string> {
	let begun = false;
	return new TransformStream({
		transform(text, controller) {
			controller.enqueue(begun || text.startsWith(BYTE_ORDER_MARK) ? text : BYTE_ORDER_MARK + text);
			begun = true;
		}
	});
}

async function fromText(path: string, form: Input['form'], { encoding }: DecideRequest, words: Words): Promise<Input | Stopped> {
	const label = encoding ?? (form === 'csv' ? await findEncoding(path) : 'utf-8');
	if (label === null) return stopped(words.questions.encoding);
	const { size } = statSync(path);
	const open: Input['open'] = (passed = () => undefined) => {
		const bytes = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
		const decoder = new TextDecoderStream(label, { ignoreBOM: true }) as TransformStream<Uint8Array, string>;
		const text = bytes.pipeThrough(counted(size, passed)).pipeThrough(decoder);
		return form === 'csv' && label !== 'utf-8' ? text.pipeThrough(marked()) : text;
	};
	return { ok: true, form, open, table: null, notes: form === 'csv' && label !== 'utf-8' ? [words.encoding({ label })] : [] };
}

const TEXTS: Readonly<Record<string, Input['form']>> = {
	'.csv': 'csv', '.tsv': 'csv', '.txt': 'csv', '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.geojson': 'geojson', '.json': 'geojson'
};

/** Opens a file by its name's ending; a question where it can be read in more than one way. */
export async function openInput(path: string, request: DecideRequest, messages: Messages): Promise<Input | Stopped> {
	const words = messages.batch.command;
	const ending = extname(path).toLowerCase();
	const form = TEXTS[ending];
	if (form) return fromText(path, form, request, words);
	const bytes = new Uint8Array(readFileSync(path));
	return fromTable(ending === '.xlsx' ? await readWorkbook(bytes, request.sheet, words) : await readGeodata(bytes, basename(path), request, messages));
}
