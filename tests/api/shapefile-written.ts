import { zipSync } from 'fflate';
import type { MultiPolygon } from 'geojson';
import { writeShapes } from '../../src/lib/server/export/shapes.ts';

/** GBK, which nothing here can write: every pair of bytes read once, the other way round. */
const gbk = (() => {
	const decoder = new TextDecoder('gbk');
	const pairs = new Map<string, readonly [number, number]>();
	for (let high = 0x81; high < 0xff; high++) for (let low = 0x40; low < 0xff; low++) pairs.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
	return (text: string): number[] => [...text].flatMap((letter) => (letter.charCodeAt(0) < 0x80 ? [letter.charCodeAt(0)] : [...(pairs.get(letter) ?? [0x3f])]));
})();

/** A .dbf with one field of text, as an office's program writes it: GBK, and no language byte that would say so. */
function table(field: string, values: readonly string[]): Uint8Array {
	const [width, header] = [80, 65];
	const bytes = new Uint8Array(header + values.length * (width + 1) + 1).fill(0x20, header);
	const view = new DataView(bytes.buffer);
	bytes[0] = 3;
	view.setUint32(4, values.length, true);
	view.setUint16(8, header, true);
	view.setUint16(10, width + 1, true);
	bytes.set(gbk(field), 32);
	bytes[43] = 'C'.charCodeAt(0);
	bytes[48] = width;
	bytes[64] = 0x0d;
	values.forEach((value, row) => bytes.set(gbk(value), header + row * (width + 1) + 1));
	bytes[bytes.length - 1] = 0x1a;
	return bytes;
}

/** A zipped Shapefile without .prj and .cpg. */
export function zippedShapefile(features: readonly { readonly name: string; readonly geometry: MultiPolygon }[]): Uint8Array {
	const { shp, shx } = writeShapes(features.map(({ geometry }) => geometry));
	return zipSync({ '调整.shp': shp, '调整.shx': shx, '调整.dbf': table('名称', features.map(({ name }) => name)) });
}
