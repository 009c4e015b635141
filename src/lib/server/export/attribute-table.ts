import type { AreaFeature } from '../store/area-input.ts';
import { COLUMNS, type Column, type ColumnType } from './columns.ts';

const DBASE_III = 3;
const HEADER = 32;
const DESCRIPTOR = 32;
const END_OF_FIELDS = 0x0d;
const END_OF_FILE = 0x1a;
const SPACE = 0x20;
/** Bytes that a field of text holds at most. */
const MOST = 254;

const LETTERS: Readonly<Record<ColumnType, string>> = { text: 'C', date: 'D', integer: 'N', real: 'N', truth: 'L' };
const DECIMALS = 6;

const encoder = new TextEncoder();

/** Cut to what a field holds, never within a character. */
function cut(text: string): Uint8Array {
	const bytes = encoder.encode(text);
	let end = Math.min(bytes.length, MOST);
	while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
	return bytes.subarray(0, end);
}

function textOf({ properties }: AreaFeature, { name, type }: Column): Uint8Array {
	const value = properties[name];
	if (value === null) return new Uint8Array(0);
	if (type === 'truth') return cut(value ? 'T' : 'F');
	if (type === 'date') return cut(String(value).replaceAll('-', ''));
	return cut(type === 'real' ? Number(value).toFixed(DECIMALS) : String(value));
}

function writeField(view: DataView, at: number, { short, type }: Column, width: number): void {
	encoder.encode(short).forEach((byte, index) => view.setUint8(at + index, byte));
	view.setUint8(at + 11, (LETTERS[type]).charCodeAt(0));
	view.setUint8(at + 16, width);
	view.setUint8(at + 17, type === 'real' ? DECIMALS : 0);
}

/** Dates and truths have a width of their own; numbers stand at the end of their field, texts at its beginning. */
function widthOf({ type }: Column, values: readonly Uint8Array[]): number {
	if (type === 'date') return 8;
	return Math.max(1, ...values.map(({ length }) => length));
}

/** The .dbf file of areas: texts in UTF-8, as the .cpg file beside it has to say. */
export function writeAttributeTable(features: readonly AreaFeature[]): Uint8Array {
	const fields = COLUMNS.map((column) => {
		const values = features.map((feature) => textOf(feature, column));
		return { column, values, width: widthOf(column, values) };
	});
	const headerLength = HEADER + DESCRIPTOR * fields.length + 1;
	const recordLength = fields.reduce((sum, { width }) => sum + width, 1);
	const bytes = new Uint8Array(headerLength + recordLength * features.length + 1).fill(SPACE, headerLength);
	const view = new DataView(bytes.buffer);
	// the day of the last change, which the format wants: that of its own epoch, so that equal data are equal files
	bytes.set([DBASE_III, 0, 1, 1]);
	view.setUint32(4, features.length, true);
	view.setUint16(8, headerLength, true);
	view.setUint16(10, recordLength, true);
	fields.forEach(({ column, width }, index) => writeField(view, HEADER + DESCRIPTOR * index, column, width));
	view.setUint8(headerLength - 1, END_OF_FIELDS);
	let offset = 1;
	for (const { column, values, width } of fields) {
		const toEnd = LETTERS[column.type] === 'N';
		values.forEach((value, row) => bytes.set(value, headerLength + recordLength * row + offset + (toEnd ? width - value.length : 0)));
		offset += width;
	}
	view.setUint8(bytes.length - 1, END_OF_FILE);
	return bytes;
}
