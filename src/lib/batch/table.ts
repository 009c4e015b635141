import { csvCell } from './csv-records.ts';

/** A cell as a workbook holds it. */
export type CellValue = string | number | boolean | Date | null;

/** A table in memory: what a workbook or a file of geodata holds. */
export interface CellTable {
	readonly header: readonly string[];
	readonly rows: readonly (readonly CellValue[])[];
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

/**
 * A table as CSV: with a byte order mark, by which spreadsheets know UTF-8.
 * @param passed is told the share that was made into text, 0 to 1
 */
export function* tableText({ header, rows }: CellTable, passed: (share: number) => void): Generator<string> {
	const line = (cells: readonly (CellValue | undefined)[]) => `${cells.map((cell) => csvCell(cellText(cell), ',')).join(',')}\r\n`;
	yield BYTE_ORDER_MARK + line(header);
	for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
		passed(from / rows.length);
		yield rows.slice(from, from + ROWS_AT_ONCE).map((row) => line(header.map((_, column) => row[column]))).join('');
	}
}
