import type { CellValue } from '#batch';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { stopped, type Stopped, type Table, type Words } from './input.ts';

/** Rows that a sheet has room for, its header included. */
export const MOST_ROWS = 1_048_576;

/** Reads the only sheet of a workbook that has rows, or the one named; its first row is the header. */
export async function readWorkbook(bytes: Uint8Array, wanted: string | undefined, words: Words): Promise<Table | Stopped> {
	const sheets = await readXlsxFile(Buffer.from(bytes)).catch(() => null);
	if (!sheets) return stopped(words.noWorkbook);
	const filled = sheets.filter(({ data }) => data.length > 0);
	const names = sheets.map(({ sheet }) => sheet).join(', ');
	if (wanted === undefined && filled.length > 1) return stopped(words.questions.sheet({ names }));
	const sheet = wanted === undefined ? filled[0] : sheets.find((each) => each.sheet === wanted);
	if (!sheet) return stopped(wanted === undefined ? words.emptyWorkbook : words.noSheet({ name: wanted, names }));
	const [header = [], ...rows] = sheet.data as unknown as readonly (readonly CellValue[])[];
	return { ok: true, header: header.map((cell) => String(cell ?? '')), rows, placed: false, shapes: [], notes: [] };
}

/** Writes rows as a workbook of one sheet. */
export async function writeWorkbook(path: string, rows: readonly (readonly CellValue[])[]): Promise<void> {
	const cells: SheetData = rows.map((row) => row.map((value) => {
		if (value === null || value === '') return null;
		return value instanceof Date ? { value, format: 'yyyy-mm-dd' } : { value };
	}));
	await writeXlsxFile(cells, { stickyRowsCount: 1 }).toFile(path);
}
