import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import writeXlsxFile, { type CellObject, type Feature, type SheetData } from 'write-excel-file/node';
import type { DocumentSheet, SheetCell } from './sheet.ts';

/** What the library takes for the content of a file. */
type FileContent = Stream | Buffer | Blob;

/** Rows above the table's first: they stay in sight and are printed on every page. */
const TABLE_BEGINS = 3;
const LINES = { borderStyle: 'thin', borderColor: '#55606A' } as const;
const TEXT = { wrap: true, alignVertical: 'top' } as const;
const HEADER = { ...LINES, ...TEXT, fontWeight: 'bold', align: 'center', backgroundColor: '#E6F0F4' } as const;
const DATE = 'yyyy-mm-dd';

/** How a sheet is printed: the library sets the orientation alone. */
const PRINTED: Feature<FileContent> = {
	files: {
		transform: {
			'xl/worksheets/sheet{id}.xml': {
				transform: (xml) => xml
					.replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
					.replace('<pageSetup ', '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" ')
			},
			'xl/workbook.xml': {
				transform: (xml, [sheet]) => xml.replace(
					'</sheets>', `</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet?.sheet ?? ''}'!$1:$${TABLE_BEGINS}</definedName></definedNames>`
				)
			}
		}
	}
};

function cell({ text, value }: SheetCell): CellObject {
	if (value instanceof Date) return { value, format: DATE, ...LINES, ...TEXT };
	return { value: value ?? text, ...LINES, ...TEXT };
}

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
		columns.map(({ header }) => ({ value: header, ...HEADER })),
		...rows.map((row) => row.map(cell)),
		...(rows.length > 0 ? [] : [across(sheet.empty, wide)]),
		...notes.map((note) => across(note, wide)),
		across(chain, wide),
		across(signatures.map((signature) => `${signature} ____________________`).join('        '), wide, { height: 36, alignVertical: 'bottom' })
	];
	const options = { sheet: name, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: TABLE_BEGINS, orientation: 'landscape' } as const;
	return writeXlsxFile(data, options, { features: [PRINTED], fontFamily: 'SimSun', fontSize: 10 }).toBuffer();
}
