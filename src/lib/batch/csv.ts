import { csvCell, delimiterOf, scanRecord, type CsvRecord } from './csv-records.ts';
import { fault, type Fault } from './fault.ts';
import { ANSWER_COLUMNS, FIELDS, LONGEST_ROW, ownNames, type Field, type Given, type Piece, type Reader, type Row, type RowAnswer } from './row.ts';
import { sharesText } from './shares.ts';

/** Which column, counted from 0, holds a field. */
export type Columns = Readonly<Partial<Record<Field, number>>>;
export type ColumnChoice = { readonly ok: true; readonly columns: Columns } | { readonly ok: false; readonly fault: Fault };

const MOST_COLUMNS = 1000;
const BYTE_ORDER_MARK = '\uFEFF';

/** The columns as programs name them: `lon` and `lat`, and whichever else of the fields there are. */
export function namedColumns(header: readonly string[]): ColumnChoice {
	const names = header.map((name) => name.trim().toLowerCase());
	const columns: Partial<Record<Field, number>> = {};
	for (const field of FIELDS) {
		const [at, second] = names.flatMap((name, index) => (name === field ? [index] : []));
		if (second !== undefined) return { ok: false, fault: fault(field, 'columnTwice', { column: field }) };
		if (at !== undefined) columns[field] = at;
	}
	const missing = (['lon', 'lat'] as const).find((field) => columns[field] === undefined);
	return missing ? { ok: false, fault: fault(missing, 'columnMissing', { column: missing }) } : { ok: true, columns };
}

interface Sheet {
	readonly delimiter: string;
	readonly lineEnd: string;
	readonly width: number;
	readonly columns: Columns;
	/** The answer's columns. */
	readonly answers: readonly AnswerColumn[];
}

function givenIn(cells: readonly string[], columns: Columns): Given {
	const given: Partial<Record<Field, string>> = {};
	for (const field of FIELDS) {
		const at = columns[field];
		const text = at === undefined ? '' : (cells[at] ?? '').trim();
		if (text !== '') given[field] = text;
	}
	return given;
}

/** A table has room for shares in words. */
type AnswerColumn = (typeof ANSWER_COLUMNS)[number] | 'shares';

function cellText(answer: RowAnswer, column: AnswerColumn): string {
	if (column === 'shares') return sharesText(answer.ground?.shares ?? []);
	const value = answer[column];
	return Array.isArray(value) ? value.join(';') : String(value ?? '');
}

function faultIn({ cells, broken, text }: CsvRecord, width: number): Fault | null {
	if (broken) return fault('row', 'quoteInside', {});
	if (text.includes('\uFFFD')) return fault('row', 'undecodable', {});
	return cells.slice(width).some((cell) => cell.trim() !== '') ? fault('row', 'moreCells', { got: cells.length, expected: width }) : null;
}

/** The record's own text and its answer; short records are filled up, cells without a column go behind the answer. */
function rowOf(record: CsvRecord, { delimiter, lineEnd, width, columns, answers }: Sheet): Row {
	const { cells, text } = record;
	const quote = (value: string) => csvCell(value, delimiter);
	const own = cells.length <= width ? text + delimiter.repeat(width - cells.length) : cells.slice(0, width).map(quote).join(delimiter);
	const surplus = cells.slice(width).some((cell) => cell.trim() !== '') ? cells.slice(width).map(quote) : [];
	const write = (answer: RowAnswer) =>
		[own, ...answers.map((column) => quote(cellText(answer, column))), ...surplus].join(delimiter) + lineEnd;
	return { given: givenIn(cells, columns), fault: faultIn(record, width), write };
}

function headText({ text, cells }: CsvRecord, { delimiter, lineEnd, answers }: Sheet): string {
	const names = cells.map((name) => name.trim());
	const own = ownNames(names, answers);
	const renamed = own.some((name, index) => name !== names[index]);
	const before = renamed ? own.map((name) => csvCell(name, delimiter)).join(delimiter) : text;
	return [before, ...answers].join(delimiter) + lineEnd;
}

const isBlank = ({ cells, text }: CsvRecord) => cells.length === 1 && text.trim() === '';

/** The physical line at a position. */
function lineAt(text: string, from: number): string {
	const end = text.indexOf('\n', from);
	return text.slice(from, end === -1 ? text.length : end);
}

/**
 * Reads CSV: a header, then one row a record; comma, semicolon or tab, as the header has it; quotes, CRLF and a byte
 * order mark. Every row goes out with its own text, to the character. Blank lines are no rows and are left out.
 * @param choose finds the fields among the names in the header
 * @param withShares lines and polygons stand beside the table, so that the answer has a column for their shares
 */
export class CsvReader implements Reader {
	readonly #choose: (header: readonly string[]) => ColumnChoice;
	readonly #answers: readonly AnswerColumn[];
	#rest = '';
	#sheet: Sheet | null = null;
	#begun = false;
	#mark = '';

	constructor(choose: (header: readonly string[]) => ColumnChoice = namedColumns, withShares = false) {
		this.#choose = choose;
		this.#answers = withShares ? [...ANSWER_COLUMNS, 'shares'] : ANSWER_COLUMNS;
	}

	get held(): number {
		return this.#rest.length;
	}

	*push(text: string): Iterable<Piece> {
		yield* this.#read(this.#rest + text, false);
		if (this.held > LONGEST_ROW) yield { refused: fault('row', 'rowTooLong', { most: LONGEST_ROW }) };
	}

	*end(): Iterable<Piece> {
		yield* this.#read(this.#rest, true);
		if (this.#rest.trim() !== '') yield { refused: fault('row', 'quoteOpen', {}) };
		else if (!this.#sheet) yield { refused: fault('body', 'emptyBody', {}) };
	}

	*#read(text: string, final: boolean): Iterable<Piece> {
		let at = 0;
		if (!this.#begun && text.startsWith(BYTE_ORDER_MARK)) [this.#mark, at] = [BYTE_ORDER_MARK, 1];
		this.#begun ||= text !== '';
		while (at < text.length) {
			const scanned = scanRecord(text, at, this.#sheet?.delimiter ?? delimiterOf(lineAt(text, at)), final);
			if (!scanned) break;
			at = scanned.next;
			if (!isBlank(scanned.record)) yield this.#sheet ? rowOf(scanned.record, this.#sheet) : this.#open(scanned.record, text[at - 2] === '\r');
		}
		this.#rest = text.slice(at);
	}

	#open(header: CsvRecord, returns: boolean): Piece {
		const { cells, text } = header;
		if (cells.length > MOST_COLUMNS) return { refused: fault('header', 'tooManyColumns', { got: cells.length, most: MOST_COLUMNS }) };
		if (text.includes('\uFFFD')) return { refused: fault('header', 'undecodable', {}) };
		const choice = this.#choose(cells);
		if (!choice.ok) return { refused: choice.fault };
		this.#sheet = { delimiter: delimiterOf(lineAt(text, 0)), lineEnd: returns ? '\r\n' : '\n', width: cells.length, columns: choice.columns, answers: this.#answers };
		return this.#mark + headText(header, this.#sheet);
	}
}
