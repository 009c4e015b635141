import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature } from 'geojson';
import { determine, tableOn, type Place, type Point } from '#duty';
import { areaFeature, locate, metresBetween, turfIndex, type AreaFeature } from '#geo';
import { loadBundled } from '../../src/lib/server/bundled.ts';
import type { Driver } from '../../src/lib/server/store/driver.ts';
import { migrate } from '../../src/lib/server/store/migrate.ts';
import { readQueries } from '../../src/lib/server/store/queries.ts';
import { Store } from '../../src/lib/server/store/store.ts';
import { bundledAreas, hardPoints } from './agreement.ts';
import { differingShapes, randomShapes } from './cut-agreement.ts';

const ON = '2026-01-01';
const PLACES = 150;
const SHAPES = 120;

/** Metres: feet on slanting edges are rounded by each side in its own way, measured at 0.13 micrometres. */
const FOOT_NOISE = 1e-6;

type Answer = Place | ReturnType<typeof determine>;

/** The answer without its feet, and the feet in their order: these are compared by distance, not by their digits. */
function parted(answer: Answer): { readonly rest: unknown; readonly feet: readonly Point[] } {
	const feet: Point[] = [];
	const text = JSON.stringify(answer, (key, value: unknown) => {
		if (key !== 'foot') return value;
		feet.push(value as Point);
		return 'foot';
	});
	return { rest: JSON.parse(text), feet };
}

function expectSame(here: Answer, there: Answer, where: object): void {
	const [ours, theirs] = [parted(here), parted(there)];
	expect({ where, rest: ours.rest }).toEqual({ where, rest: theirs.rest });
	ours.feet.forEach((foot, i) => expect(metresBetween(foot, theirs.feet[i] ?? { lon: NaN, lat: NaN })).toBeLessThan(FOOT_NOISE));
}

/** What a browser holds and answers must be what the database holds and answers: run once for each driver. */
export function describeBrowser(name: string, open: () => Promise<Driver>): void {
	describe(`a browser beside ${name}`, () => {
		let driver: Driver;
		let store: Store;
		const features: AreaFeature[] = [];

		beforeAll(async () => {
			driver = await open();
			await migrate(driver, 'db/migrations');
			store = new Store(driver, readQueries('.'));
			await loadBundled(store, '.', ON);
			for await (const feature of deserialize(await store.flatGeobuf('areas'))) {
				const area = areaFeature(feature as Feature);
				if (area) features.push(area);
			}
		});
		afterAll(async () => driver?.close());

		test('is given the same areas as FlatGeobuf, to the last digit', async () => {
			const byId = (a: AreaFeature, b: AreaFeature) => (a.properties.id < b.properties.id ? -1 : 1);
			const stored = (await store.areaSet()).map(({ type, properties, geometry }): AreaFeature => ({ type, properties, geometry }));
			expect(features.length).toBeGreaterThan(15);
			expect(features.toSorted(byId)).toEqual(stored.toSorted(byId));
		});

		test(`gives the same whole answer at ${PLACES} places, on lines and off them`, async () => {
			const table = tableOn(ON);
			if (!table) throw new Error(`tableOn: got none for ${ON}, expected one`);
			const index = turfIndex(features);
			for (const [i, at] of hardPoints(await bundledAreas(), PLACES).entries()) {
				const accuracy = [0, 50, 3000][Math.floor(i / 3) % 3] ?? 0;
				const [here, there] = [await locate(index, at, accuracy, ON), await locate(store, at, accuracy, ON)];
				expectSame(here, there, { at, accuracy });
				expectSame(determine(here, table, ON), determine(there, table, ON), { at, accuracy });
			}
		});

		test(`cuts ${SHAPES} lines and polygons into the same shares`, async () => {
			const shapes = randomShapes(SHAPES, hardPoints(await bundledAreas(), 300));
			expect(await differingShapes(store, features, shapes, ON)).toEqual([]);
		});
	});
}
