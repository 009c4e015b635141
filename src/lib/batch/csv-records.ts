/** One record of a CSV: its text without the line's end, and the cells in it. */
export interface CsvRecord {
	readonly text: string;
	readonly cells: readonly string[];
	/** Text stands behind a closing quote: what was meant cannot be told. */
	readonly broken: boolean;
}

/** A record and where the next one begins; null while its end is not there yet. */
type Scanned = { readonly record: CsvRecord; readonly next: number } | null;

const DELIMITERS = [',', ';', '\t'] as const;

/** The delimiter of a header line: the one that stands in it most often outside quotes. */
export function delimiterOf(line: string): string {
	const bare = line.replaceAll(/"[^"]*"/g, '');
	const count = (delimiter: string) => bare.split(delimiter).length;
	return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** The position of the quote that closes the one at `from`; -1 while it is not there. */
function closingQuote(text: string, from: number): number {
	let at = text.indexOf('"', from + 1);
	while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
	return at;
}

const recordOf = (line: string, cells: readonly string[], broken: boolean): CsvRecord => ({ text: line, cells, broken });
const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);

/** Reads a record cell by cell: needed only where it has quotes. */
function scanQuoted(text: string, from: number, delimiter: string, final: boolean): Scanned {
	const cells: string[] = [];
	let [at, broken] = [from, false];
	for (;;) {
		const quoted = text[at] === '"';
		const close = quoted ? closingQuote(text, at) : at - 1;
		if (quoted && close === -1) return null;
		const line = text.indexOf('\n', close + 1);
		const separator = text.indexOf(delimiter, close + 1);
		const end = [line, separator].filter((each) => each !== -1).reduce((a, b) => Math.min(a, b), text.length);
		if (end === text.length && !final) return null;
		const last = end !== separator;
		const tail = last ? withoutReturn(text.slice(close + 1, end)) : text.slice(close + 1, end);
		cells.push(quoted ? text.slice(at + 1, close).replaceAll('""', '"') + tail : tail);
		broken ||= quoted && tail.trim() !== '';
		if (last) return { record: recordOf(withoutReturn(text.slice(from, end)), cells, broken), next: end + 1 };
		at = end + 1;
	}
}

/** The record at `from`. @param final no more text follows */
export function scanRecord(text: string, from: number, delimiter: string, final: boolean): Scanned {
	const line = text.indexOf('\n', from);
	if (line === -1 && !final) return null;
	const end = line === -1 ? text.length : line;
	const bare = withoutReturn(text.slice(from, end));
	if (bare.includes('"')) return scanQuoted(text, from, delimiter, final);
	return { record: recordOf(bare, bare.split(delimiter), false), next: end + 1 };
}

/** A cell as it is written: in quotes only where it must be. */
export function csvCell(value: string, delimiter: string): string {
	return value.includes('"') || value.includes(delimiter) || /[\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The records of a whole CSV text, its header first. */
export function* csvRecords(text: string): Iterable<CsvRecord> {
	const delimiter = delimiterOf(text.split('\n', 1)[0] ?? '');
	for (let at = 0; at < text.length;) {
		const scanned = scanRecord(text, at, delimiter, true);
		if (!scanned) return;
		yield scanned.record;
		at = scanned.next;
	}
}
