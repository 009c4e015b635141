import type { AreaKind } from '#duty';
import type { Store } from '../store/store.ts';
import { writeAreas } from './write-areas.ts';

const ALL = 2 ** 31 - 1;

/** All areas of a kind, of all dates as they are known today, as one file in EPSG:4490; positions have their longitude first. */
export async function collectionFile(store: Store, kind: AreaKind, format: 'fgb' | 'gpkg' | 'shp'): Promise<Uint8Array> {
	const { features } = await store.items({ kind, limit: ALL, offset: 0, epsg: 4490, northFirst: false });
	return writeAreas({ store, name: kind, epsg: 4490, features }, format);
}
