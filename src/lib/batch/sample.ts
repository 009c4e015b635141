import { CsvReader } from './csv.ts';
import { BatchRefused } from './fault.ts';
import { choiceOf } from './recognise.ts';
import type { Reader, Row } from './row.ts';

/** Rows that are looked at before the work begins. */
const SAMPLE = 1000;

/** The first rows of an input; throws BatchRefused where it cannot be read as far as that. */
export async function sampleOf(text: ReadableStream<string>, reader: Reader): Promise<Row[]> {
	const source = text.getReader();
	const rows: Row[] = [];
	for (let next = await source.read(); rows.length < SAMPLE; next = await source.read()) {
		for (const piece of next.done ? reader.end() : reader.push(next.value)) {
			if (typeof piece === 'string') continue;
			if ('refused' in piece) throw new BatchRefused(piece.refused);
			rows.push(piece);
		}
		if (next.done) return rows;
	}
	await source.cancel();
	return rows;
}

/** The names in a CSV's header. */
export async function headerOf(text: ReadableStream<string>): Promise<readonly string[]> {
	let header: readonly string[] = [];
	await sampleOf(text, new CsvReader((names) => {
		header = names;
		return choiceOf({})();
	}));
	return header;
}
