import { ANSWER_COLUMNS, csvCell, csvRecords, SHARE_COLUMNS, sharesText, type Shares } from '#batch';
import type { Feature } from 'geojson';
import type { AnsweredFile } from './answer-file.ts';
import type { Format } from './worker-talk.ts';

/** Rows that a sheet has room for, its header included. */
const MOST_ROWS = 1_048_576;
const LISTS: ReadonlySet<string> = new Set(['lead', 'oversee', 'support', 'territorial', 'office', 'flags']);
const TYPES: Readonly<Record<Format, string>> = {
	csv: 'text/csv', ndjson: 'application/x-ndjson', geojson: 'application/geo+json', fgb: 'application/vnd.flatgeobuf',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

interface TextTable {
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

function textOf(value: unknown): string {
	if (Array.isArray(value)) return value.join(';');
	return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

function tableOfObjects(objects: readonly Readonly<Record<string, unknown>>[]): TextTable {
	const answers: readonly string[] = objects.some(isShared) ? [...ANSWER_COLUMNS, 'shares'] : ANSWER_COLUMNS;
	// beside shares in words the remainder says nothing more
	const hidden = new Set<string>([...answers, ...(objects.some(isShared) ? SHARE_COLUMNS : [])]);
	const own = new Set(objects.flatMap((object) => Object.keys(object)).filter((name) => !hidden.has(name)));
	const header = [...own, ...answers];
	const cell = (object: Readonly<Record<string, unknown>>, name: string) => (name === 'shares' ? (isShared(object) ? sharesText(object.shares) : '') : textOf(object[name]));
	return { header, rows: objects.map((object) => header.map((name) => cell(object, name))) };
}

/** The answer to a line or a polygon: an own property is never called like it. */
function isShared(object: Readonly<Record<string, unknown>>): object is Readonly<Record<string, unknown>> & Shares {
	return 'shares' in object;
}

async function tableOf({ form, text }: AnsweredFile): Promise<TextTable> {
	const written = await text.text();
	if (form === 'ndjson') return tableOfObjects(written.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>));
	if (form === 'geojson') {
		const { features } = JSON.parse(written) as { features: readonly Feature[] };
		return tableOfObjects(features.map(({ properties }, index) => ({ ...properties, ...(properties?.['id'] === undefined ? { id: features[index]?.id } : {}) })));
	}
	const [header, ...rows] = [...csvRecords(written.replace(/^\uFEFF/, ''))].map(({ cells }) => cells);
	return { header: header ?? [], rows };
}

/** An answer's cell as the other forms of JSON have it: lists as lists, what is empty as null. */
function propertyOf(name: string, cell: string): unknown {
	if (LISTS.has(name)) return cell === '' ? [] : cell.split(';');
	if (name === 'withinExtent') return cell === '' ? null : cell === 'true';
	return (ANSWER_COLUMNS as readonly string[]).includes(name) && cell === '' ? null : cell;
}

/** The rows as features; one without a place has no geometry. */
function featuresOf({ header, rows }: TextTable, { positions, shapes }: AnsweredFile, property: (name: string, cell: string) => unknown): Feature[] {
	return rows.map((cells, index) => {
		const coordinates = positions.slice(index * 2, index * 2 + 2);
		const point = coordinates.every((degrees) => Number.isFinite(degrees)) ? { type: 'Point' as const, coordinates } : null;
		const geometry = shapes.get(index) ?? point;
		return { type: 'Feature', geometry, properties: Object.fromEntries(header.map((name, column) => [name, property(name, cells[column] ?? '')])) } as Feature;
	});
}

async function workbookOf({ header, rows }: TextTable): Promise<Blob> {
	const { default: writeWorkbook } = await import('write-excel-file/browser');
	const cells = [header, ...rows].map((row) => row.map((value) => (value === '' ? null : { value })));
	return writeWorkbook(cells, { stickyRowsCount: 1 }).toBlob();
}

async function flatGeobufOf(table: TextTable, file: AnsweredFile): Promise<Uint8Array<ArrayBuffer>> {
	const { serialize } = await import('flatgeobuf/lib/mjs/geojson.js');
	const features = featuresOf(table, file, (_name, cell) => cell).filter(({ geometry }) => geometry !== null);
	return new Uint8Array(serialize({ type: 'FeatureCollection', features } as Parameters<typeof serialize>[0], 4490));
}

/** The answers in a form for downloading; null where it has no room for them. */
export async function makeDownload(file: AnsweredFile, format: Format): Promise<Blob | null> {
	const type = TYPES[format];
	if (format === file.form) return new Blob([file.text], { type });
	const table = await tableOf(file);
	if (format === 'xlsx') return table.rows.length < MOST_ROWS ? workbookOf(table) : null;
	if (format === 'fgb') return new Blob([await flatGeobufOf(table, file)], { type });
	if (format === 'geojson') return new Blob([JSON.stringify({ type: 'FeatureCollection', features: featuresOf(table, file, propertyOf) })], { type });
	const lines = [table.header, ...table.rows].map((row) => row.map((cell) => csvCell(cell, ',')).join(','));
	return new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type });
}
