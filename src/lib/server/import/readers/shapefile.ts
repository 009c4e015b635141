import { contents, fault, type ReadOptions, type ReadResult } from '../contents.ts';
import { epsgFromWkt } from '../crs-names.ts';
import { readDbf } from './dbf.ts';
import { readShp } from './shp.ts';
import { unpack } from './zip.ts';

const PARTS = /\.(?:shp|dbf|prj|cpg)$/iu;

/** The parts of the only Shapefile in the archive, by ending. */
function partsOf(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> | 'none' | string[] {
	const shapes = [...files.keys()].filter((name) => /\.shp$/iu.test(name));
	if (shapes.length === 0) return 'none';
	if (shapes.length > 1) return shapes;
	const stem = (name: string) => name.slice(0, -4).toLowerCase();
	const wanted = stem(shapes[0] ?? '');
	return new Map([...files].filter(([name]) => stem(name) === wanted).map(([name, bytes]) => [name.slice(-4).toLowerCase(), bytes]));
}

/** Reads a zipped Shapefile; .shp and .dbf must be there, .prj and .cpg may. */
export function readShapefile(bytes: Uint8Array, options: ReadOptions): ReadResult {
	const files = unpack(bytes, (name) => PARTS.test(name), options.mostUnpacked);
	if ('ok' in files) return files;
	const parts = partsOf(files);
	if (parts === 'none') return fault('shapefile-incomplete', { missing: '.shp' });
	if (Array.isArray(parts)) return fault('several-shapefiles', { names: parts });
	const [shp, dbf, prj, cpg] = ['.shp', '.dbf', '.prj', '.cpg'].map((ending) => parts.get(ending));
	if (!shp || !dbf) return fault('shapefile-incomplete', { missing: shp ? '.dbf' : '.shp' });
	const read = readShp(shp);
	if ('ok' in read) return read;
	const table = readDbf(dbf, { argument: options.encoding, cpg: cpg && new TextDecoder().decode(cpg) });
	if ('ok' in table) return table;
	if (table.rows.length !== read.shapes.length) {
		return fault('broken-file', { part: '.dbf', why: 'rows and shapes differ', rows: table.rows.length, shapes: read.shapes.length });
	}
	const wkt = prj ? new TextDecoder().decode(prj).trim() : '';
	const crs = epsgFromWkt(wkt);
	return contents(read.shapes.map((geometry, index) => ({ geometry, properties: table.rows[index] ?? {} })), {
		crs: crs ?? 'unknown', foreignCrs: wkt !== '' && crs === null ? wkt.slice(0, 120) : null,
		encoding: table.encoding, notes: [...read.notes, ...table.notes]
	});
}
