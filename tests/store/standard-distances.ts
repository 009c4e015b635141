import { testStandard } from '#proposals';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import type { Driver } from '../../src/lib/server/store/driver.ts';
import type { Store } from '../../src/lib/server/store/store.ts';

const ON = '2027-01-01';

/** Metres by PostGIS from a lake's level 1 to the nearest land of the basin that neither level 1 nor level 2 holds, and from a place to that land. */
async function landBeyond(driver: Driver, code: string, place: Position): Promise<{ readonly metres: number; readonly at: number }> {
	const [row] = await driver.query<{ metres: number; at: number }>(`
		with area as (select id, st_segmentize(geom, 0.002) as geom from area_known where valid_from <= $1::text::date and (valid_to is null or valid_to > $1::text::date)),
		land as (
			select (st_dump(st_difference(b.geom, (select st_union(geom) from area where id in ('lake-' || $2::text, 'zone-1-' || $2::text, 'zone-2-' || $2::text))))).geom
			from area b where b.id = 'basin-lianghu'
		)
		select min(st_distance(geography(z.geom), geography(l.geom)))::float8 as metres, min(st_distance(geography(st_setsrid(st_point($3::float8, $4::float8), 4490)), geography(l.geom)))::float8 as at
		from land l, area z where z.id = 'zone-1-' || $2::text and st_area(geography(l.geom)) > 1000`, [ON, code, place[0] ?? NaN, place[1] ?? NaN]);
	if (!row) throw new Error(`landBeyond: got nothing for ${code}, expected a distance`);
	return row;
}

/** The distances of the standard, held to PostGIS on the outlines that come with the product. */
export function describeStandardDistances(open: () => { readonly store: Store; readonly driver: Driver }): void {
	test('what is measured by the rules of HJ 338-2018 agrees with PostGIS to a few centimetres, and so does the place', async () => {
		const { store, driver } = open();
		const areas = await store.areas({ on: ON });
		for (const code of ['hongfeng', 'baihua']) {
			const told = testStandard(areas, [{ kind: 'zone-2', code }]).find(({ rule }) => rule === 'zone-2-land');
			if (told?.result !== 'failed' || !told.at) throw new Error(`got ${told?.result}, expected the illustrative level 2 of ${code} to fall short`);
			const { metres, at } = await landBeyond(driver, code, told.at);
			expect(Math.abs((told.measured ?? NaN) - metres)).toBeLessThan(0.05);
			expect(at).toBeLessThan(0.05);
		}
	});
}
