import type { ItemsEpsg } from '../store/area-items.ts';
import type { AreaFeature } from '../store/area-input.ts';
import type { Store } from '../store/store.ts';
import { emptyFlatGeobuf } from './empty-flatgeobuf.ts';
import { writeGeoPackage } from './geopackage.ts';
import { writeShapefile } from './shapefile.ts';

/** Areas for a file, their positions in the system and with the east coordinate first. */
export interface WrittenAreas {
	readonly store: Pick<Store, 'areasFlatGeobuf'>;
	/** Of the layer. */
	readonly name: string;
	readonly epsg: ItemsEpsg;
	readonly features: readonly AreaFeature[];
}

/** The areas as a file. Throws for a format that is none. */
export async function writeAreas({ store, name, epsg, features }: WrittenAreas, format: string): Promise<Uint8Array> {
	if (format === 'gpkg') return writeGeoPackage(name, epsg, features);
	if (format === 'shp') return writeShapefile(name, epsg, features);
	if (format !== 'fgb') throw new Error(`writeAreas: got the format ${format}, expected fgb, gpkg or shp`);
	return features.length === 0 ? emptyFlatGeobuf(epsg) : store.areasFlatGeobuf(features.map(({ id }) => id), epsg);
}
