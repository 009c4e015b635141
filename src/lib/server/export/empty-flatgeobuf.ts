import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { buildHeader } from 'flatgeobuf/lib/mjs/generic/featurecollection.js';
import type { ItemsEpsg } from '../store/area-items.ts';
import { COLUMNS } from './columns.ts';

const TYPES = { text: ColumnType.String, date: ColumnType.String, integer: ColumnType.Int, real: ColumnType.Double, truth: ColumnType.Bool } as const;

/** A FlatGeobuf file without any feature: PostGIS writes none when it has none to write. */
export function emptyFlatGeobuf(epsg: ItemsEpsg): Uint8Array {
	const columns = COLUMNS.map(({ name, type }) => ({
		name, type: TYPES[type], title: null, description: null, width: -1, precision: -1, scale: -1, nullable: true, unique: false, primary_key: false
	}));
	const header = buildHeader({
		geometryType: GeometryType.MultiPolygon, columns, envelope: null, featuresCount: 0, indexNodeSize: 0, crs: null, title: null, description: null, metadata: null
	}, epsg);
	return new Uint8Array([...magicbytes, ...header]);
}
