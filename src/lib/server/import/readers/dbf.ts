import { fault, type EncodingUsed, type Fault, type Note, type PropertyValue } from '../contents.ts';
import { chooseEncoding } from './encoding.ts';

interface Field {
	readonly name: Uint8Array;
	readonly type: string;
	readonly offset: number;
	readonly length: number;
}

export interface Table {
	readonly rows: readonly Readonly<Record<string, PropertyValue>>[];
	readonly encoding: EncodingUsed;
	readonly notes: readonly Note[];
}

const HEADER = 32;
const DESCRIPTOR = 32;
const END_OF_FIELDS = 0x0d;
const TEXT = 'C';

/** Text ends at a zero byte or at the padding. */
function trimmed(bytes: Uint8Array): Uint8Array {
	const zero = bytes.indexOf(0);
	let end = zero < 0 ? bytes.length : zero;
	while (end > 0 && bytes[end - 1] === 0x20) end -= 1;
	return bytes.subarray(0, end);
}

function readFields(bytes: Uint8Array, headerLength: number): Field[] {
	const fields: Field[] = [];
	let offset = 1;
	for (let at = HEADER; at + DESCRIPTOR <= headerLength && bytes[at] !== END_OF_FIELDS; at += DESCRIPTOR) {
		const length = bytes[at + 16] ?? 0;
		fields.push({ name: trimmed(bytes.subarray(at, at + 11)), type: String.fromCharCode(bytes[at + 11] ?? 0), offset, length });
		offset += length;
	}
	return fields;
}

function toValue(raw: Uint8Array, type: string, decoder: TextDecoder): PropertyValue {
	const text = decoder.decode(raw).trim();
	if (text === '') return null;
	if (type === 'N' || type === 'F') return Number.isFinite(Number(text)) ? Number(text) : null;
	if (type === 'L') return /^[yt]/iu.test(text) ? true : /^[nf]/iu.test(text) ? false : null;
	return text;
}

/**
 * Reads the attribute table of a Shapefile.
 * @param stated what the operator and the .cpg file say about its text
 * @returns the rows in file order, deleted ones kept as the shapes are kept, or what is wrong with the file
 */
export function readDbf(bytes: Uint8Array, stated: { argument: string | undefined; cpg: string | undefined }): Table | Fault {
	if (bytes.length < HEADER + 1) return fault('broken-file', { part: '.dbf', why: 'too short' });
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const count = view.getUint32(4, true);
	const headerLength = view.getUint16(8, true);
	const recordLength = view.getUint16(10, true);
	const fields = readFields(bytes, Math.min(headerLength, bytes.length));
	if (recordLength === 0 || headerLength + count * recordLength > bytes.length) {
		return fault('broken-file', { part: '.dbf', why: 'cut short', expected: headerLength + count * recordLength, got: bytes.length });
	}
	const raw = Array.from({ length: count }, (_, row) => fields.map((field) => {
		const start = headerLength + row * recordLength + field.offset;
		return trimmed(bytes.subarray(start, start + field.length));
	}));
	const values = [...fields.map((field) => field.name), ...raw.flatMap((row) => row.filter((_, index) => fields[index]?.type === TEXT))];
	const chosen = chooseEncoding({ ...stated, languageByte: bytes[29] ?? 0, values });
	if ('ok' in chosen) return chosen;
	const decoder = new TextDecoder(chosen.encoding.label);
	const names = fields.map((field) => decoder.decode(field.name));
	const rows = raw.map((row) => Object.fromEntries(row.map((value, index) => [names[index] ?? '', toValue(value, fields[index]?.type ?? TEXT, decoder)])));
	return { rows, ...chosen };
}
