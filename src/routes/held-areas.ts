import { areaFeature, turfIndex, REGION, type AreaFeature, type AreaIndex } from '#geo';
import type { Feature, FeatureCollection } from 'geojson';

/** What a browser holds, to answer by itself and to draw. */
export interface Held {
	readonly areas: readonly AreaFeature[];
	readonly index: AreaIndex;
	readonly rivers: FeatureCollection;
	readonly places: FeatureCollection;
	readonly dataVersion: string;
}

let held: Held | null = null;
let holding: Promise<Held> | null = null;

/** What is held by now; null while it is still on its way, and always on the server. */
export function heldAreas(): Held | null {
	return held;
}

async function readBox(name: string, dataVersion: string): Promise<Feature[]> {
	const { deserialize } = await import('flatgeobuf/lib/mjs/geojson.js');
	const rect = { minX: REGION.west, minY: REGION.south, maxX: REGION.east, maxY: REGION.north };
	const features: Feature[] = [];
	// FlatGeobuf reads by ranges of an absolute address
	for await (const feature of deserialize(new URL(`/data/${name}.fgb?v=${dataVersion}`, location.origin).href, { rect })) features.push(feature as Feature);
	return features;
}

async function read(dataVersion: string): Promise<Held> {
	const [areas, rivers, places] = await Promise.all(['areas', 'rivers', 'places'].map((name) => readBox(name, dataVersion)));
	const shapes = (areas ?? []).map(areaFeature).filter((feature) => feature !== null);
	held = {
		areas: shapes, index: turfIndex(shapes), dataVersion,
		rivers: { type: 'FeatureCollection', features: rivers ?? [] }, places: { type: 'FeatureCollection', features: places ?? [] }
	};
	return held;
}

/** Fetches the areas of the region once; a failure is tried again at the next call. */
export function holdAreas(dataVersion: string): Promise<Held> {
	if (holding) return holding;
	const started = read(dataVersion);
	holding = started;
	started.catch(() => (holding = null));
	return started;
}
