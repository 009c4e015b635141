import { strToU8, zipSync } from 'fflate';
import type { ItemsEpsg } from '../store/area-items.ts';
import type { AreaFeature } from '../store/area-input.ts';
import { writeAttributeTable } from './attribute-table.ts';
import { writeShapes } from './shapes.ts';
import { wellKnownText } from './well-known-text.ts';

/** An archive wants a time for each file: always the earliest that it knows, so that equal data are equal files. */
const ALWAYS = new Date(1980, 0, 1);

/** A zipped Shapefile with its parts: shapes, index, facts, system, encoding. Positions have their east coordinate first. */
export function writeShapefile(name: string, epsg: ItemsEpsg, features: readonly AreaFeature[]): Uint8Array {
	const { shp, shx } = writeShapes(features.map(({ geometry }) => geometry));
	return zipSync({
		[`${name}.shp`]: shp, [`${name}.shx`]: shx, [`${name}.dbf`]: writeAttributeTable(features),
		[`${name}.prj`]: strToU8(wellKnownText(epsg, 'esri')), [`${name}.cpg`]: strToU8('UTF-8')
	}, { mtime: ALWAYS });
}
