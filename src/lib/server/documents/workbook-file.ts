import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import writeXlsxFile, { type CellObject, type Feature, type SheetData } from 'write-excel-file/node';
import { linesOf } from '../print/lines.ts';
import type { DocumentSheet, SheetCell, SheetColumn } from './sheet.ts';

/** What the library takes for the content of a file. */
type FileContent = Stream | Buffer | Blob;

/** Rows above the table's first: they stay in sight and are printed on every page. */
const TABLE_BEGINS = 3;
const LINES = { borderStyle: 'thin', borderColor: '#55606A' } as const;
const TEXT = { wrap: true, alignVertical: 'top' } as const;
const HEADER = { ...LINES, ...TEXT, fontWeight: 'bold', align: 'center', backgroundColor: '#E6F0F4' } as const;
const DATE = 'yyyy-mm-dd';

/** How a sheet is printed: as wide as the paper, the header on every page. The library sets paper and orientation alone. */
const PRINTED: Feature<FileContent> = {
	files: {
		transform: {
			'xl/worksheets/sheet{id}.xml': {
				transform: (xml) => xml
					.replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
					.replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
			},
			'xl/workbook.xml': {
				transform: (xml, [sheet]) => xml.replace(
					'<definedNames/>', `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet?.sheet ?? ''}'!$1:$${TABLE_BEGINS}</definedName></definedNames>`
				)
			}
		}
	}
};

/** Points; no row of a workbook may be higher than the highest. */
const LINE = 13.5;
const HIGHEST = 409;

/** In columns of a workbook, a Chinese character is as wide as two digits. */
const digits = (text: string) => [...text].reduce((width, character) => width + (character < '\u2000' ? 1.1 : 2), 0);

/** Not every program makes rows as high as their text: so each is told. */
function heightOf(texts: readonly string[], columns: readonly SheetColumn[]): number {
	const lines = texts.map((text, index) => linesOf(text, (columns[index]?.width ?? 0) - 1, digits).length);
	return Math.min(HIGHEST, Math.max(...lines) * LINE + 3);
}

function cell({ text, value }: SheetCell, height: number): CellObject {
	if (value instanceof Date) return { value, format: DATE, height, align: 'left', ...LINES, ...TEXT };
	return { value: value ?? text.replaceAll(LIKE_A_CHARACTER, '_x005F_'), height, align: 'left', ...LINES, ...TEXT };
}

function rowOf(cells: readonly SheetCell[], columns: readonly SheetColumn[]): SheetData[number] {
	const height = heightOf(cells.map(({ text }) => text), columns);
	return cells.map((each) => cell(each, height));
}

/** Programs that read workbooks take this for the character of that number (ECMA-376, ST_Xstring). */
const LIKE_A_CHARACTER = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text over the whole width of the table. */
function across(value: string, columns: number, style: Partial<CellObject> = {}): SheetData[number] {
	return [{ value, columnSpan: columns, ...style } as CellObject, ...Array.from({ length: columns - 1 }, () => null)];
}

/** A document as a workbook of one sheet: days are days and ordinals are numbers; A4 across when it is printed. */
export async function workbookFile(sheet: DocumentSheet, name: string): Promise<Uint8Array> {
	const { title, facts, columns, rows, notes, chain, signatures } = sheet;
	const wide = columns.length;
	const data: SheetData = [
		across(title, wide, { fontWeight: 'bold', fontSize: 16, align: 'center', height: 28 }),
		across(facts.map((fact) => `${fact.name} ${fact.value}`).join('    '), wide),
		columns.map(({ header }) => ({ value: header, height: heightOf(columns.map((column) => column.header), columns), ...HEADER })),
		...rows.map((row) => rowOf(row, columns)),
		...(rows.length > 0 ? [] : [across(sheet.empty, wide)]),
		...notes.map((note) => across(note, wide)),
		across(chain, wide),
		across(signatures.map((signature) => `${signature} ____________________`).join('        '), wide, { height: 36, alignVertical: 'bottom' })
	];
	const options = { sheet: name, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: TABLE_BEGINS, orientation: 'landscape' } as const;
	return writeXlsxFile(data, options, { features: [PRINTED], fontFamily: 'SimSun', fontSize: 10 }).toBuffer();
}
