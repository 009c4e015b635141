import { describe, expect, test } from 'vitest';
import { askOgc } from './ask.ts';

const EPSG = 'http://www.opengis.net/def/crs/EPSG/0/';

/**
 * The south-western and the north-eastern corner of Qingzhen (106, 26 and 106.5, 26.5) in each system, in the order of its
 * axes: from PROJ 9.1 (`cs2cs EPSG:4490 EPSG:4544`), which takes and gives axes as EPSG defines them.
 */
const CORNERS: readonly (readonly [string, readonly [number, number], readonly [number, number]])[] = [
	['http://www.opengis.net/def/crs/OGC/1.3/CRS84', [106, 26], [106.5, 26.5]],
	[`${EPSG}4326`, [26, 106], [26.5, 106.5]],
	[`${EPSG}4490`, [26, 106], [26.5, 106.5]],
	[`${EPSG}4544`, [2877217.6116208, 600120.8664684], [2933104.0765911, 649545.4936861]],
	[`${EPSG}4545`, [2878367.1825677, 299739.3555593], [2933104.0765911, 350454.5063139]]
];

const TENTH_OF_A_MILLIMETRE = 4;

export function describeSystems(): void {
	describe('coordinate systems', () => {
		test('are told by every collection, each of them answered', async () => {
			const { body } = await askOgc('/collections/district');
			expect([...body.crs].sort()).toEqual(CORNERS.map(([uri]) => uri).sort());
		});

		test.each(CORNERS)('%s has its axes in the order of its definition', async (uri, southWest, northEast) => {
			for (const path of ['items?code=520181&', 'items/district-520181@1?']) {
				const { body, response } = await askOgc(`/collections/district/${path}crs=${uri}`);
				expect(response.headers.get('content-crs')).toBe(`<${uri}>`);
				const [ring] = (body.features?.[0] ?? body).geometry.coordinates[0];
				for (const [at, expected] of [[0, southWest], [2, northEast]] as const) {
					expect(ring[at][0]).toBeCloseTo(expected[0], TENTH_OF_A_MILLIMETRE);
					expect(ring[at][1]).toBeCloseTo(expected[1], TENTH_OF_A_MILLIMETRE);
				}
			}
		});

		test.each(CORNERS)('a box in %s is read in that order too', async (uri, [a, b], [c, d]) => {
			const inside = async (box: readonly number[]) =>
				(await askOgc(`/collections/district/items?bbox=${box.join()}&bbox-crs=${uri}`)).body.features.map(({ id }: { id: string }) => id);
			const [x, y] = [(c - a) / 100, (d - b) / 100];
			expect(await inside([a + 5 * x, b + 5 * y, c - 5 * x, d - 5 * y])).toEqual(['district-520181@1']);
			expect(await inside([c + 5 * x, d + 5 * y, c + 9 * x, d + 9 * y])).toEqual([]);
		});

		test('a box far beyond where a projection is defined holds everything', async () => {
			for (const huge of ['0,0,1e300,1e300', '-1e300,-1e300,1e300,1e300', '-5000000,-9000000,50000000,90000000']) {
				for (const code of [4544, 4545]) expect((await askOgc(`/collections/district/items?bbox=${huge}&bbox-crs=${EPSG}${code}`)).body.numberMatched).toBe(2);
			}
		});

		test('between a box in one system and an answer in another nothing is mixed up', async () => {
			const { body } = await askOgc(`/collections/district/items?bbox=26.1,106.1,26.2,106.2&bbox-crs=${EPSG}4326&crs=${EPSG}4545`);
			expect(body.features.map(({ id }: { id: string }) => id)).toEqual(['district-520181@1']);
			expect(body.features[0].geometry.coordinates[0][0][0][0]).toBeGreaterThan(2_800_000);
		});
	});
}
