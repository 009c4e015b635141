import type { Geometry } from 'geojson';
import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import { contents, fault, type Fault, type ImportFeature, type ReadOptions, type ReadResult } from '../contents.ts';
import { epsgFromWkt, isSupported } from '../crs-names.ts';
import { toProperties } from './geojson.ts';
import { readWkb } from './wkb.ts';

type Row = Readonly<Record<string, SqlValue>>;

function query(database: Database, sql: string, parameters: SqlValue[] = []): Row[] {
	const statement = database.prepare(sql, parameters);
	const rows: Row[] = [];
	while (statement.step()) rows.push(statement.getAsObject());
	statement.free();
	return rows;
}

/** The header before the WKB: magic GP, flags, an envelope whose length the flags tell. */
function readBlob(value: SqlValue | undefined): Geometry | null {
	if (!(value instanceof Uint8Array) || value.length < 8) return null;
	if (value[0] !== 0x47 || value[1] !== 0x50) throw new Error('a geometry without the mark GP');
	const flags = value[3] ?? 0;
	if (flags & 0b1_0000) return null;
	const envelope = [0, 32, 48, 48, 64][(flags >> 1) & 0b111];
	if (envelope === undefined) throw new Error('an envelope of unknown kind');
	return readWkb(value.subarray(8 + envelope));
}

interface Layer {
	readonly table: string;
	readonly column: string;
	readonly crs: number | 'unknown';
	readonly foreignCrs: string | null;
}

const LAYERS = `select c.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition, s.srs_name
	from gpkg_contents c join gpkg_geometry_columns g on g.table_name = c.table_name
	left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id where c.data_type = 'features' order by c.table_name`;
/** Of what is asked, that which is no plain table: a view may be made to work for ever. */
const VIEWS = `select name from sqlite_master where type = 'view'
	and lower(name) in ('gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys', lower(?))`;

function toLayer(row: Row): Layer {
	const stated = String(row['organization'] ?? '').toLowerCase() === 'epsg' ? Number(row['organization_coordsys_id']) : 0;
	const code = isSupported(stated) ? stated : epsgFromWkt(String(row['definition'] ?? ''));
	const undefinedSystem = /^undefined/iu.test(String(row['definition'] ?? 'undefined'));
	return {
		table: String(row['table_name']), column: String(row['column_name']), crs: code ?? 'unknown',
		foreignCrs: code === null && !undefinedSystem ? String(row['srs_name'] ?? stated) : null
	};
}

function chooseLayer(database: Database, wanted: string | undefined): Layer | Fault {
	const layers = query(database, LAYERS).map(toLayer);
	const names = layers.map((layer) => layer.table);
	const [first] = layers;
	if (!first) return fault('no-features', { why: 'no layer of features' });
	if (wanted !== undefined) return layers.find((layer) => layer.table === wanted) ?? fault('layer-missing', { layer: wanted, names });
	return layers.length > 1 ? fault('several-layers', { names }) : first;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function readLayer(database: Database, layer: Layer): ReadResult {
	const rows = query(database, `select * from ${quoted(layer.table)}`);
	const features = rows.map((row): ImportFeature => {
		const { [layer.column]: blob, ...rest } = row;
		const plain = Object.fromEntries(Object.entries(rest).filter(([, value]) => !(value instanceof Uint8Array)));
		return { geometry: readBlob(blob), properties: toProperties(plain) };
	});
	return contents(features, { crs: layer.crs, foreignCrs: layer.foreignCrs });
}

/** Reads the only layer of a GeoPackage, or the one that the operator names. */
export async function readGeoPackage(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
	const { Database } = await initSqlJs();
	let database: Database | null = null;
	try {
		database = new Database(bytes);
		if (query(database, VIEWS, ['']).length > 0) return fault('broken-file', { part: 'GeoPackage', why: 'a view in the place of a table' });
		const layer = chooseLayer(database, options.layer);
		if ('ok' in layer) return layer;
		if (query(database, VIEWS, [layer.table]).length > 0) return fault('broken-file', { part: 'GeoPackage', why: 'a view in the place of a table' });
		return readLayer(database, layer);
	} catch (cause) {
		return fault('broken-file', { part: 'GeoPackage', why: cause instanceof Error ? cause.message : String(cause) });
	} finally {
		database?.close();
	}
}
