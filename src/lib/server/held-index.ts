import { turfIndex, type AreaIndex } from '#geo';
import type { Store } from './store/store.ts';

let held: { readonly store: Store; readonly dataVersion: string; readonly index: Promise<AreaIndex> } | null = null;

async function read(store: Store): Promise<AreaIndex> {
	return turfIndex(await store.areaSet());
}

/**
 * All areas of all dates in memory, for questions that come by the thousand: the same as the store's own answers, to
 * which a test holds it. Kept until the data are other ones.
 */
export function heldIndex(store: Store, dataVersion: string): Promise<AreaIndex> {
	if (held?.store === store && held.dataVersion === dataVersion) return held.index;
	const index = read(store);
	held = { store, dataVersion, index };
	index.catch(() => {
		if (held?.index === index) held = null;
	});
	return index;
}
