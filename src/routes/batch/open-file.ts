import { counted, findEncoding, marked, tableText, TEXT_FORMS, type CellTable, type CellValue, type Form, type TextEncodingFound } from '#batch';
import type { Choice, Trouble } from './worker-talk.ts';

/** A file that can be read, from its beginning and more than once. */
export interface OpenedFile {
	readonly ok: true;
	readonly form: Form;
	readonly encoding: TextEncodingFound | null;
	readonly sheets: readonly string[];
	readonly sheet: string | null;
	/** `passed` is told the share that was read, 0 to 1. */
	readonly open: (passed?: (share: number) => void) => ReadableStream<string>;
}

export type Opening = OpenedFile | { readonly ok: false; readonly trouble: Trouble; readonly sheets: readonly string[] };

const refused = (why: 'form' | 'workbook' | 'nothing', name: string): Opening => ({ ok: false, trouble: { kind: 'refused', why, name }, sheets: [] });

/** The bytes of a file, by a loop that every browser knows. */
async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
	const reader = file.stream().getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

async function openText(file: File, form: Form, chosen: TextEncodingFound | null): Promise<Opening> {
	const encoding = form === 'csv' ? (chosen ?? await findEncoding(chunksOf(file))) : 'utf-8';
	if (encoding === null) return { ok: false, trouble: { kind: 'question', asks: 'encoding', detail: {} }, sheets: [] };
	const open: OpenedFile['open'] = (passed = () => undefined) => {
		const bytes = file.stream().pipeThrough(counted((read) => passed(read / file.size)));
		const text = bytes.pipeThrough(new TextDecoderStream(encoding, { ignoreBOM: true }) as TransformStream<Uint8Array, string>);
		return encoding === 'utf-8' ? text : text.pipeThrough(marked());
	};
	return { ok: true, form, encoding: form === 'csv' ? encoding : null, sheets: [], sheet: null, open };
}

function streamOf(parts: Iterator<string>): ReadableStream<string> {
	return new ReadableStream({
		pull(controller) {
			const next = parts.next();
			if (next.done) controller.close();
			else controller.enqueue(next.value);
		}
	}, { highWaterMark: 0 });
}

async function openWorkbook(file: File, chosen: string | null): Promise<Opening> {
	const { default: readSheets } = await import('read-excel-file/web-worker');
	const all = await readSheets(file).catch(() => null);
	if (!all) return refused('workbook', file.name);
	const filled = all.filter(({ data }) => data.length > 0);
	const sheets = filled.map(({ sheet }) => sheet);
	const sheet = filled.length === 1 ? filled[0] : filled.find((each) => each.sheet === chosen);
	if (filled.length === 0) return refused('nothing', file.name);
	if (!sheet) return { ok: false, trouble: { kind: 'question', asks: 'sheet', detail: {} }, sheets };
	const [header = [], ...rows] = sheet.data as unknown as readonly (readonly CellValue[])[];
	const table: CellTable = { header: header.map((cell) => String(cell ?? '')), rows };
	return { ok: true, form: 'csv', encoding: null, sheets, sheet: sheet.sheet, open: (passed = () => undefined) => streamOf(tableText(table, passed)) };
}

/** Opens a file by the ending of its name. */
export async function openFile(file: File, choice: Choice): Promise<Opening> {
	const ending = file.name.match(/\.[^.]+$/)?.[0].toLowerCase() ?? '';
	const form = TEXT_FORMS[ending];
	if (form) return openText(file, form, choice.encoding);
	return ending === '.xlsx' ? openWorkbook(file, choice.sheet) : refused('form', file.name);
}
