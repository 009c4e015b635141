import { fault, type ReadOptions, type ReadResult } from '../contents.ts';
import { readFlatGeobuf } from './flat-geobuf.ts';
import { readGeoJson } from './geojson.ts';
import { readGeoPackage } from './geopackage.ts';
import { readKml, readKmz } from './kml.ts';
import { readShapefile } from './shapefile.ts';

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b];
const SQLITE = [...'SQLite format 3\0'].map((letter) => letter.charCodeAt(0));
const FLAT_GEOBUF = [0x66, 0x67, 0x62, 0x03];
const SHP = [0x00, 0x00, 0x27, 0x0a];

/** Reads an operator's file. What it holds decides, its name only between Shapefile and KMZ, which are both archives. */
export async function readFile(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Promise<ReadResult> {
	if (bytes.length === 0) return fault('empty-file');
	if (startsWith(bytes, ZIP)) return /\.km[zl]$/iu.test(fileName) ? readKmz(bytes, options) : readShapefile(bytes, options);
	if (startsWith(bytes, SQLITE)) return readGeoPackage(bytes, options);
	if (startsWith(bytes, FLAT_GEOBUF)) return readFlatGeobuf(bytes);
	if (startsWith(bytes, SHP)) return fault('shapefile-not-zipped');
	const first = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).replace(/^\u00EF\u00BB\u00BF/u, '').trimStart().charAt(0);
	if (first === '') return fault('empty-file');
	if (first === '{' || first === '[') return readGeoJson(bytes);
	if (first === '<') return readKml(bytes);
	return fault('unknown-format', { starts: Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(' ') });
}
