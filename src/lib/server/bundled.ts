import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAreas, type Finding } from '#geo/shapes';
import { geojson } from 'flatgeobuf';
import type { Feature } from 'geojson';
import { readAreaFeature, type AreaFeature, type AreaInput } from './store/area-input.ts';
import { StoreError } from './store/errors.ts';
import type { LoadResult } from './store/load.ts';
import type { BaseFeature, Store } from './store/store.ts';

async function featuresOf(path: string): Promise<Feature[]> {
	const features: Feature[] = [];
	for await (const feature of geojson.deserialize(new Uint8Array(readFileSync(path)))) features.push(feature);
	return features;
}

async function readAreas(root: string): Promise<AreaInput[]> {
	const features = await featuresOf(join(root, 'geodata', 'areas.fgb'));
	return features.map((feature) => {
		const reading = readAreaFeature(feature);
		if (!reading.ok) throw new StoreError('damaged', `geodata/areas.fgb: ${reading.field}: ${reading.reason}`);
		return reading.area;
	});
}

async function readBase(root: string): Promise<BaseFeature[]> {
	const files = ['rivers.fgb', 'places.fgb'].map((name) => featuresOf(join(root, 'geodata', name)));
	return (await Promise.all(files)).flat().map(({ geometry, properties }) => {
		const { kind, code, name, ...rest } = properties as Record<string, unknown> & { kind: string; code: string; name: string };
		return { type: 'Feature', id: `${kind}-${code}`, geometry, properties: { kind, code, name, ...rest } };
	});
}

/** What is in force on a date, put before the checks; what is not in force then may well overlap with it. */
export const checksOn = (on: string) => (areas: readonly AreaFeature[]): readonly Finding[] =>
	checkAreas(
		areas
			.filter(({ properties: { validFrom, validTo } }) => validFrom <= on && (validTo === null || on < validTo))
			.map(({ properties, geometry }) => ({ ...properties, geometry }))
	);

const sameFeatures = (a: readonly BaseFeature[], b: readonly BaseFeature[]) => {
	const text = (features: readonly BaseFeature[]) => JSON.stringify(features.map(({ id }) => id).sort());
	return text(a) === text(b);
};

/**
 * Loads the areas that come with the product, and the rivers and places of the base map. Loading the same again changes
 * nothing, and what an operator has imported is never overwritten.
 * Throws StoreError when the files are broken: then nothing has changed.
 */
export async function loadBundled(store: Store, root: string, on: string): Promise<LoadResult> {
	const result = await store.load(await readAreas(root), { origin: 'bundled', on, checks: [checksOn(on)] });
	if (!result.ok) {
		throw new StoreError('damaged', `geodata/areas.fgb does not pass its checks: ${JSON.stringify(result.findings[0])}`);
	}
	const base = await readBase(root);
	if (result.changed || !sameFeatures(base, await store.baseFeatures())) await store.replaceBaseFeatures(base);
	return result;
}
