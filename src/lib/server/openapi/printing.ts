import { parameters } from '../parameters.ts';
import { SERIES } from '../print/sheets/content.ts';
import { SHEET_TYPES } from '../print/sheets/endpoint.ts';
import { printParameters } from '../print/sheets/parameters.ts';
import { members } from './issues.ts';
import type { Told } from './operations.ts';
import { count, described, name, object, orNull, text } from './shape.ts';

/** Printed maps. */
export const printSchemas = {
	PrintedSheet: described('The bytes of the file. Headers: `sheet-number`, `sheet-scale` (the denominator), `sheet-pages`.', text),
	NewSheetSeries: members(printParameters.series),
	SheetSeries: object({
		id: name, of: { enum: SERIES }, state: { enum: ['running', 'done', 'failed', 'cancelled'] }, done: described('Pages that are made.', count), total: count,
		why: described('Why it failed.', orNull(text)), file: described('Where the file is, once it is done; it is kept for half an hour.', orNull(text))
	})
};

const PATH = '/api/v1/print';
const JSON_TYPE = 'application/json';
const SHEET = { method: 'get', status: 200, live: true, parameters: printParameters.sheet, problems: ['forbidden', 'unknown-id', 'before-first-mechanism', 'incomplete'] } as const;
const SERIES_ID = { about: 'The series.', schema: { type: 'string', pattern: '^[0-9a-f]{32}$' }, example: '5b1f0c8e7d6a4c3b9e2f1a0d8c7b6a59' };
const ONE = { method: 'get', status: 200, live: true, signedIn: true, parameters: parameters.none, pathId: SERIES_ID, problems: ['unknown-id', 'not-acceptable', 'too-long'] } as const;

/** The operations on them. */
export const printOperations: readonly Told[] = [
	{ ...SHEET, path: PATH, id: 'print', summary: 'A map at a true scale as vector PDF: of a place with its answer, an issue, a unit, a proposal, or the zones alone', answer: { [SHEET_TYPES.pdf]: 'PrintedSheet' } },
	{ ...SHEET, path: `${PATH}/preview`, id: 'printPreview', summary: 'The first page of the same as a picture', answer: { [SHEET_TYPES.svg]: 'PrintedSheet' } },
	{
		path: `${PATH}/series`, method: 'post', id: 'beginSheetSeries', summary: 'Begins a series of sheets, one for each issue, or for each district or unit with its issues', parameters: parameters.none, body: { [JSON_TYPE]: 'NewSheetSeries' },
		answer: { [JSON_TYPE]: 'SheetSeries' }, status: 201, live: true, signedIn: true, problems: ['incomplete', 'too-many', 'too-large', 'unsupported-type']
	},
	{ ...ONE, path: `${PATH}/series/{id}`, id: 'sheetSeries', summary: 'How far a series is', answer: { [JSON_TYPE]: 'SheetSeries' } },
	{ ...ONE, path: `${PATH}/series/{id}`, method: 'delete', id: 'cancelSheetSeries', summary: 'Cancels a series; what was made of it is thrown away', answer: { [JSON_TYPE]: 'SheetSeries' } },
	{ ...ONE, path: `${PATH}/series/{id}/file.pdf`, id: 'sheetSeriesFile', summary: 'A finished series as PDF', answer: { [SHEET_TYPES.pdf]: 'PrintedSheet' }, problems: ['unknown-id', 'incomplete'] }
];
