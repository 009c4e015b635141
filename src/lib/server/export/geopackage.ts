import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import type { ItemsEpsg } from '../store/area-items.ts';
import type { AreaFeature } from '../store/area-input.ts';
import { boundsAround } from './bounds.ts';
import { COLUMNS, type Column, type ColumnType } from './columns.ts';
import { writeWkb } from './well-known-binary.ts';
import { wellKnownText } from './well-known-text.ts';

const TYPES: Readonly<Record<ColumnType, string>> = { text: 'TEXT', date: 'DATE', integer: 'MEDIUMINT', real: 'DOUBLE', truth: 'BOOLEAN' };

/** "GPKG" and the version 1.3, as the standard wants them in the file's header. */
const MARKS = 'pragma application_id = 1196444487; pragma user_version = 10300;';

const TABLES = `
create table gpkg_spatial_ref_sys (
	srs_name text not null, srs_id integer not null primary key, organization text not null, organization_coordsys_id integer not null,
	definition text not null, description text
);
create table gpkg_contents (
	table_name text not null primary key, data_type text not null, identifier text unique, description text default '',
	last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), min_x double, min_y double, max_x double, max_y double, srs_id integer,
	constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id)
);
create table gpkg_geometry_columns (
	table_name text not null, column_name text not null, geometry_type_name text not null, srs_id integer not null, z tinyint not null, m tinyint not null,
	constraint pk_geom_cols primary key (table_name, column_name), constraint uk_gc_table_name unique (table_name),
	constraint fk_gc_tn foreign key (table_name) references gpkg_contents (table_name),
	constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id)
);`;

/** The standard wants a time of the last change: always the same, so that equal data are equal files. */
const ALWAYS = '1970-01-01T00:00:00.000Z';

/** Systems that every GeoPackage must know. */
const SYSTEMS: readonly SqlValue[][] = [
	['Undefined Cartesian', -1, 'NONE', -1, 'undefined'],
	['Undefined geographic', 0, 'NONE', 0, 'undefined']
];

/** The header before the WKB: the mark, little-endian, no envelope. */
function blobOf({ geometry }: AreaFeature, epsg: number): Uint8Array {
	const wkb = writeWkb(geometry);
	const blob = new Uint8Array(8 + wkb.length);
	blob.set([0x47, 0x50, 0, 1]);
	new DataView(blob.buffer).setInt32(4, epsg, true);
	blob.set(wkb, 8);
	return blob;
}

function valueOf({ properties }: AreaFeature, { name }: Column): SqlValue {
	const value = properties[name];
	return typeof value === 'boolean' ? Number(value) : value;
}

function describeSystems(database: Database, epsg: ItemsEpsg): void {
	const known = [...new Set<ItemsEpsg>([4326, epsg])].map((code): SqlValue[] => [`EPSG:${code}`, code, 'EPSG', code, wellKnownText(code, 'ogc')]);
	for (const row of [...SYSTEMS, ...known]) {
		database.run('insert into gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition) values (?, ?, ?, ?, ?)', row);
	}
}

function fill(database: Database, layer: string, epsg: ItemsEpsg, features: readonly AreaFeature[]): void {
	const bounds = features.length > 0 ? boundsAround(features.map(({ geometry }) => geometry)) : [null, null, null, null];
	database.run('insert into gpkg_contents (table_name, data_type, identifier, last_change, min_x, min_y, max_x, max_y, srs_id) values (?, \'features\', ?, ?, ?, ?, ?, ?, ?)', [layer, layer, ALWAYS, ...bounds, epsg]);
	database.run('insert into gpkg_geometry_columns values (?, \'geom\', \'MULTIPOLYGON\', ?, 0, 0)', [layer, epsg]);
	const names = COLUMNS.map(({ name }) => `"${name}"`).join(', ');
	const insert = database.prepare(`insert into "${layer}" (geom, ${names}) values (?, ${COLUMNS.map(() => '?').join(', ')})`);
	for (const feature of features) insert.run([blobOf(feature, epsg), ...COLUMNS.map((column) => valueOf(feature, column))]);
	insert.free();
}

/** A GeoPackage of one layer, whose name is made of letters, digits and hyphens. Positions have their east coordinate first. */
export async function writeGeoPackage(layer: string, epsg: ItemsEpsg, features: readonly AreaFeature[]): Promise<Uint8Array> {
	const { Database } = await initSqlJs();
	const database = new Database();
	try {
		database.exec(MARKS + TABLES);
		describeSystems(database, epsg);
		const columns = COLUMNS.map(({ name, type }) => `"${name}" ${TYPES[type]}`).join(', ');
		database.exec(`create table "${layer}" (fid integer primary key autoincrement not null, geom multipolygon, ${columns})`);
		fill(database, layer, epsg, features);
		return database.export();
	} finally {
		database.close();
	}
}
