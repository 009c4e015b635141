import { counted, findEncoding, marked, tableText, TEXT_FORMS, type CellTable, type Form, type ShapeRead } from '#batch';
import type { Messages } from '#i18n/server';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { Readable } from 'node:stream';
import type { DecideRequest } from './arguments.ts';
import { readGeodata } from './geodata.ts';
import { readWorkbook } from './workbook.ts';

export type Words = Messages['batch']['command'];

/** A table, and what is to be said of it. */
export interface Table extends CellTable {
	readonly ok: true;
	/** The coordinates are in the columns lon and lat, in degrees, EPSG:4490. */
	readonly placed: boolean;
	/** Lines and polygons in degrees, EPSG:4490, row by row; empty where there is none. */
	readonly shapes: readonly (ShapeRead | null)[];
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
	readonly form: Form;
	/** The text from its beginning; may be asked for again. `passed` is told the share that was read, 0 to 1. */
	readonly open: (passed?: (share: number) => void) => ReadableStream<string>;
	readonly table: Table | null;
	readonly notes: readonly string[];
}

function fromTable(table: Table | Stopped): Input | Stopped {
	if (!table.ok) return table;
	const open: Input['open'] = (passed = () => undefined) => Readable.toWeb(Readable.from(tableText(table, passed))) as ReadableStream<string>;
	return { ok: true, form: 'csv', open, table, notes: table.notes };
}

async function fromText(path: string, form: Input['form'], { encoding }: DecideRequest, words: Words): Promise<Input | Stopped> {
	const label = encoding ?? (form === 'csv' ? await findEncoding(createReadStream(path)) : 'utf-8');
	if (label === null) return stopped(words.questions.encoding);
	const { size } = statSync(path);
	const open: Input['open'] = (passed = () => undefined) => {
		const bytes = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
		const decoder = new TextDecoderStream(label, { ignoreBOM: true }) as TransformStream<Uint8Array, string>;
		const text = bytes.pipeThrough(counted((read) => passed(size === 0 ? 1 : read / size))).pipeThrough(decoder);
		return form === 'csv' && label !== 'utf-8' ? text.pipeThrough(marked()) : text;
	};
	return { ok: true, form, open, table: null, notes: form === 'csv' && label !== 'utf-8' ? [words.encoding({ label })] : [] };
}

/** Opens a file by its name's ending; a question where it can be read in more than one way. */
export async function openInput(path: string, request: DecideRequest, messages: Messages): Promise<Input | Stopped> {
	const words = messages.batch.command;
	const ending = extname(path).toLowerCase();
	const form = TEXT_FORMS[ending];
	if (form) return fromText(path, form, request, words);
	const bytes = new Uint8Array(readFileSync(path));
	return fromTable(ending === '.xlsx' ? await readWorkbook(bytes, request.sheet, words) : await readGeodata(bytes, basename(path), request, messages));
}
