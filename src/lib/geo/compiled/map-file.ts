import type { MapParts } from './parts.ts';

/**
 * The compiled map as one file: a name, a version, a head in JSON, and the lists as they lie in memory, each at a
 * multiple of eight bytes. One read, or one mapping into memory, and it answers. Numbers are little-endian, as on
 * every machine that Node.js or a browser of today runs on.
 */
const NAME = 'LIANGHU-MAP';
const FORMAT = 1;
/** Where things stand: the checksum covers all that follows it. */
const [CHECKSUM, CHECKED, FORMAT_AT, HEAD_LENGTH, HEAD] = [16, 20, 20, 24, 32];

const LISTS = {
	vertices: Float64Array, arcStarts: Uint32Array, arcBounds: Uint16Array, coarse: Uint32Array, middle: Uint16Array, branches: Uint32Array,
	fine: Uint16Array, twigs: Uint32Array, leaves: Uint32Array, natures: Uint32Array, runs: Uint32Array, choices: Uint16Array, setStarts: Uint32Array, setAreas: Uint16Array
} as const;
type ListName = keyof typeof LISTS;
const NAMES = Object.keys(LISTS) as ListName[];

type Head = Pick<MapParts, 'grid' | 'dataVersion' | 'areas' | 'bounded'> & { readonly lengths: Readonly<Record<ListName, number>> };

export type MapReading =
	| { readonly ok: true; readonly parts: MapParts }
	| { readonly ok: false; readonly reason: 'not-a-map' | 'other-version' | 'damaged' };

const upToEight = (bytes: number): number => Math.ceil(bytes / 8) * 8;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
	return rest;
});

/** CRC-32 as in ISO 3309. */
function crc32(bytes: Uint8Array): number {
	let rest = 0xffffffff;
	for (const byte of bytes) rest = (rest >>> 8) ^ (CRC_TABLE[(rest ^ byte) & 0xff] ?? 0);
	return ~rest >>> 0;
}

/** The file of a map: the same parts give the same bytes. */
export function writeMap(parts: MapParts): Uint8Array<ArrayBuffer> {
	const { grid, dataVersion, areas, bounded } = parts;
	const lengths = Object.fromEntries(NAMES.map((name) => [name, parts[name].length])) as Record<ListName, number>;
	const head = new TextEncoder().encode(JSON.stringify({ grid, dataVersion, areas, bounded, lengths } satisfies Head));
	const size = NAMES.reduce((sum, name) => sum + upToEight(parts[name].byteLength), upToEight(HEAD + head.length));
	const bytes = new Uint8Array(size);
	bytes.set(new TextEncoder().encode(NAME));
	bytes.set(head, HEAD);
	let at = upToEight(HEAD + head.length);
	for (const name of NAMES) {
		const list = parts[name];
		bytes.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at);
		at += upToEight(list.byteLength);
	}
	const view = new DataView(bytes.buffer);
	view.setUint32(FORMAT_AT, FORMAT, true);
	view.setUint32(HEAD_LENGTH, head.length, true);
	view.setUint32(CHECKSUM, crc32(bytes.subarray(CHECKED)), true);
	return bytes;
}

/** A file back to the parts; the lists stay where they are in `bytes`. Says what is wrong with a file that is no map. */
export function readMap(bytes: Uint8Array): MapReading {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < HEAD || new TextDecoder().decode(bytes.subarray(0, NAME.length)) !== NAME) return { ok: false, reason: 'not-a-map' };
	if (view.getUint32(FORMAT_AT, true) !== FORMAT) return { ok: false, reason: 'other-version' };
	if (view.getUint32(CHECKSUM, true) !== crc32(bytes.subarray(CHECKED))) return { ok: false, reason: 'damaged' };
	const headLength = view.getUint32(HEAD_LENGTH, true);
	const { lengths, ...head } = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD, HEAD + headLength))) as Head;
	// a buffer of its own where the bytes do not begin at a multiple of eight
	const held = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
	let at = held.byteOffset + upToEight(HEAD + headLength);
	const lists = Object.fromEntries(NAMES.map((name) => {
		const list = new LISTS[name](held.buffer as ArrayBuffer, at, lengths[name]);
		at += upToEight(list.byteLength);
		return [name, list];
	})) as unknown as Pick<MapParts, ListName>;
	return { ok: true, parts: { ...head, ...lists } };
}
