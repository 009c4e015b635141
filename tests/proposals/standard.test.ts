import { Geodesic } from 'geographiclib-geodesic';
import { localScale, type AreaFeature } from '#geo';
import { RULES, sizeOf, STANDARD_RULES, testStandard, type SourceSize, type StandardResult } from '#proposals';
import type { MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { box } from '../geo/squares.ts';
import { feature } from './making.ts';

/** Metres east and north of a corner at the lakes, as degrees. */
const { x, y } = localScale(26.5);
const ground = (west: number, south: number, east: number, north: number): MultiPolygon =>
	({ type: 'MultiPolygon', coordinates: [[box(106.4 + west / x, 26.5 + south / y, 106.4 + east / x, 26.5 + north / y)]] });

/**
 * A lake 6 km long and 1 km wide in a wide basin. Level 1 holds its western 2 km of water and so much land around; level 2 reaches so
 * far around level 1.
 */
function zoned(land: number, second: { readonly water: number; readonly land: number }): AreaFeature[] {
	return [
		feature('basin', 'lianghu', ground(-20_000, -20_000, 26_000, 21_000)),
		feature('lake', 'hongfeng', ground(0, 0, 6000, 1000)),
		feature('zone-1', 'hongfeng', ground(-land, -land, 2000, 1000 + land)),
		feature('zone-2', 'hongfeng', { type: 'MultiPolygon', coordinates: [...ground(-land - second.land, -land - second.land, 2000 + second.water, 1000 + land + second.land).coordinates] })
	];
}
const ZONES = [{ kind: 'zone-1', code: 'hongfeng' }, { kind: 'zone-2', code: 'hongfeng' }];
const LARGE = { water: 4000, land: 3100 };
const resultsOf = (areas: readonly AreaFeature[], changed = ZONES, size: SourceSize | null = 'large') => testStandard(areas, changed, () => size);
const resultOf = (rule: string, areas: readonly AreaFeature[], size: SourceSize | null = 'large'): StandardResult => {
	const found = resultsOf(areas, ZONES, size).find((each) => each.rule === rule);
	if (!found) throw new Error(`got no result for ${rule}`);
	return found;
};
const measuredOf = (told: StandardResult) => (told.result === 'untested' ? NaN : told.measured ?? NaN);

describe('the rules of HJ 338-2018 for lakes and reservoirs', () => {
	test('are one for each id, and each has a figure or says that none is known', () => {
		expect(RULES.map(({ id }) => id)).toEqual([...STANDARD_RULES]);
		expect(RULES.flatMap(({ required }) => Object.values(required)).every((figure) => figure === null || figure === 'whole' || figure > 0)).toBe(true);
	});

	test('go by what a source holds; of one that nobody has told of, nothing is tested', () => {
		expect([sizeOf('a', { a: 1e8 }), sizeOf('a', { a: 99_999_999 }), sizeOf('a', { a: 1e7 }), sizeOf('a', { a: 1 }), sizeOf('b', { a: 1 })]).toEqual(['large', 'medium', 'medium', 'small', null]);
		expect([sizeOf('hongfeng'), sizeOf('baihua')]).toEqual(['large', 'large']);
		expect(new Set(resultsOf(zoned(210, LARGE), ZONES, null).map((told) => told.result === 'untested' && told.why))).toEqual(new Set(['no-size']));
	});

	test('level 1 needs an intake for its water, but where all water is asked for', () => {
		expect(resultOf('zone-1-water', zoned(210, LARGE))).toEqual({ rule: 'zone-1-water', area: 'zone-1-hongfeng', result: 'untested', why: 'no-intake', required: 500 });
		expect(resultOf('zone-1-water', zoned(210, LARGE), 'small')).toMatchObject({ result: 'failed', required: 'whole' });
		const whole = [...zoned(210, LARGE).filter(({ properties }) => properties.kind !== 'zone-1'), feature('zone-1', 'hongfeng', ground(-300, -300, 6300, 1300))];
		expect(resultOf('zone-1-water', whole, 'small')).toMatchObject({ result: 'met', measured: null });
	});

	test('level 1 reaches so far over the land along its water, measured on the ellipsoid, with the place where it does not', () => {
		expect(resultOf('zone-1-land', zoned(210, LARGE))).toMatchObject({ result: 'met', required: 200 });
		const failed = resultOf('zone-1-land', zoned(120, LARGE));
		expect(failed).toMatchObject({ result: 'failed', required: 200 });
		expect(Math.abs(measuredOf(failed) - 120)).toBeLessThan(0.2);
		const [lon = NaN, lat = NaN] = failed.result === 'untested' ? [] : failed.at ?? [];
		// on the zone's line, so far from the shore as the geodesic library says
		const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
		const shore = Geodesic.WGS84.Inverse(lat, lon, clamp(lat, 26.5, 26.5 + 1000 / y), clamp(lon, 106.4, 106.4 + 6000 / x)).s12 ?? NaN;
		expect(Math.abs(shore - measuredOf(failed))).toBeLessThan(0.05);
	});

	test('the land at the end of its water is measured for neither: the zone may end where its water does', () => {
		const met = resultOf('zone-1-land', zoned(201, LARGE));
		expect(met.result).toBe('met');
		// literally, the ground just past the end of the zone lies at no distance from its water
		expect(measuredOf(met)).toBeGreaterThan(200);
	});

	test('level 2 reaches so far over water and land from level 1', () => {
		expect(resultOf('zone-2-water', zoned(210, LARGE))).toMatchObject({ result: 'met', required: 2000, measured: null });
		const short = resultOf('zone-2-water', zoned(210, { water: 1500, land: 3100 }));
		expect(short).toMatchObject({ result: 'failed', required: 2000, area: 'zone-2-hongfeng' });
		expect(Math.abs(measuredOf(short) - 1500)).toBeLessThan(1);
		expect(resultOf('zone-2-land', zoned(210, LARGE))).toMatchObject({ result: 'met', required: 3000 });
		const narrow = resultOf('zone-2-land', zoned(210, { water: 4000, land: 2500 }));
		expect(narrow).toMatchObject({ result: 'failed', required: 3000 });
		expect(Math.abs(measuredOf(narrow) - 2500)).toBeLessThan(3);
		// no figure is known for smaller ones
		expect(resultOf('zone-2-land', zoned(210, LARGE), 'medium')).toMatchObject({ result: 'untested', why: 'no-figure' });
	});

	test('land beyond the divide is not asked for; where no divide is known, land is not tested', () => {
		const small = feature('basin', 'lianghu', ground(-1000, -1000, 7000, 2000));
		const others = zoned(210, { water: 5000, land: 2500 }).filter(({ properties }) => properties.kind !== 'basin');
		expect(resultOf('zone-2-land', [small, ...others])).toMatchObject({ result: 'met', measured: null });
		expect(resultOf('zone-2-land', others)).toMatchObject({ result: 'untested', why: 'no-divide' });
	});

	test('what is missing is said: the lake, level 1, or its water', () => {
		const all = zoned(210, LARGE);
		const kept = (...kinds: string[]) => all.filter(({ properties }) => !kinds.includes(properties.kind));
		expect(resultOf('zone-1-land', kept('lake'))).toMatchObject({ result: 'untested', why: 'no-lake' });
		expect(resultOf('zone-2-land', kept('zone-1'))).toMatchObject({ result: 'untested', why: 'no-zone-1' });
		expect(resultOf('zone-1-land', [...kept('zone-1'), feature('zone-1', 'hongfeng', ground(0, 3000, 500, 3500))])).toMatchObject({ result: 'untested', why: 'no-water' });
		// level 2 that is taken away reaches nowhere
		expect(measuredOf(resultOf('zone-2-water', kept('zone-2')))).toBe(0);
	});

	test('only the rules are tested that what changes can touch', () => {
		const rules = (kind: string, code = 'hongfeng') => resultsOf(zoned(210, LARGE), [{ kind, code }]).map(({ rule }) => rule);
		expect(rules('zone-2')).toEqual(['zone-2-water', 'zone-2-land']);
		expect(rules('zone-1')).toEqual(['zone-1-water', 'zone-1-land', 'zone-2-water', 'zone-2-land']);
		expect(rules('district', '520181')).toEqual([]);
		const quasi = [...zoned(210, LARGE), feature('zone-quasi', 'hongfeng', ground(-5000, -5000, 9000, 6000))];
		expect(resultsOf(quasi, [{ kind: 'zone-quasi', code: 'hongfeng' }])).toMatchObject([{ rule: 'zone-quasi', result: 'untested', why: 'no-figure' }]);
	});
});
