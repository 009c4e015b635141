import { describe, expect, test } from 'vitest';
import type { Point } from '#duty';
import { turfIndex, type AreaFeature } from '#geo';
import { askSecondWitness, indexOf, provenMap } from '../../src/lib/server/proven-map.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { bundledFeatures } from '../store/agreement.ts';

const ON = '2026-01-01';
const WITHIN: Point = { lon: 106.41, lat: 26.52 };

/** A database that holds these areas and finds places by a law of its own. */
async function databaseOf(features: readonly AreaFeature[], covering?: Store['covering']): Promise<Store> {
	const turf = turfIndex(features);
	return { areaSet: async () => features, covering: covering ?? turf.covering } as unknown as Store;
}

describe('the compiled map beside the database', () => {
	test('answers once it has agreed at two thousand points', async () => {
		const store = await databaseOf(await bundledFeatures());
		const { asked, differing, map } = await provenMap(store, 'v1');
		expect(asked).toBeGreaterThan(1500);
		expect(differing).toEqual([]);
		expect(indexOf(store, 'v1')).toBe(map);
	});

	test('does not answer before it has, and keeps nobody waiting', async () => {
		const store = await databaseOf(await bundledFeatures());
		expect(indexOf(store, 'v1')).toBe(store);
		await provenMap(store, 'v1');
		expect(indexOf(store, 'v1')).not.toBe(store);
	});

	test('never answers where the database says otherwise before it is used', async () => {
		const features = await bundledFeatures();
		const turf = turfIndex(features);
		const store = await databaseOf(features, async (points, on) => (await turf.covering(points, on)).map((areas) => areas.slice(1)));
		expect((await provenMap(store, 'v1')).differing.length).toBeGreaterThan(100);
		expect(indexOf(store, 'v1')).toBe(store);
	});

	test('is put aside from the first answer on that the database does not confirm', async () => {
		const features = await bundledFeatures();
		const turf = turfIndex(features);
		let honest = true;
		const store = await databaseOf(features, async (points, on) => (honest ? turf.covering(points, on) : points.map(() => [])));
		await provenMap(store, 'v1');
		expect(indexOf(store, 'v1')).not.toBe(store);
		honest = false;
		await askSecondWitness(store, 'v1', WITHIN, ON, 10_000_000_000_000);
		expect(indexOf(store, 'v1')).toBe(store);
		expect((await provenMap(store, 'v1')).differing).toEqual([WITHIN]);
	});

	test('is not put aside because the database cannot be reached', async () => {
		const features = await bundledFeatures();
		const turf = turfIndex(features);
		let reachable = true;
		const store = await databaseOf(features, async (points, on) => (reachable ? turf.covering(points, on) : Promise.reject(new Error('gone'))));
		const { map: before } = await provenMap(store, 'v1');
		reachable = false;
		await askSecondWitness(store, 'v1', WITHIN, ON, 20_000_000_000_000);
		expect(indexOf(store, 'v1')).toBe(before);
	});

	test('is made anew for another version of the data', async () => {
		const store = await databaseOf(await bundledFeatures());
		expect((await provenMap(store, 'v2')).map?.dataVersion).toBe('v2');
		expect((await provenMap(store, 'v3')).map?.dataVersion).toBe('v3');
	});

	test('says why areas cannot be compiled, and the database answers', async () => {
		const [first] = await bundledFeatures();
		if (!first) throw new Error('bundledFeatures: got no area, expected some');
		const many = Array.from({ length: 17 }, (_, i) => ({ ...first, properties: { ...first.properties, id: `${first.properties.id}-${String(i)}` } }));
		const store = await databaseOf(many);
		expect((await provenMap(store, 'v1')).fault).toMatch(/got 17 areas/);
		expect(indexOf(store, 'v1')).toBe(store);
	});
});
