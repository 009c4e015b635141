import { describe, expect, it } from 'vitest';
import { checkAreas } from '#geo/shapes';
import { area, rectangle } from './shapes.ts';

const west = area('district', '520403', rectangle(106.3, 26.4, 0.1, 0.1), 10, 'anshun');
const east = area('district', '520181', rectangle(106.4, 26.4, 0.1, 0.1), 10, 'guiyang');

describe('the checks of a load', () => {
	it('find nothing in districts that tile, zones that nest and a park in its territory', () => {
		expect(checkAreas([
			west, east,
			area('zone-1', 'hongfeng', rectangle(106.34, 26.44, 0.01, 0.01)),
			area('zone-2', 'hongfeng', rectangle(106.33, 26.43, 0.04, 0.04)),
			area('zone-quasi', 'hongfeng', rectangle(106.32, 26.42, 0.1, 0.06)),
			area('basin', 'lianghu', rectangle(106.3, 26.4, 0.2, 0.1)),
			area('guian-town', 'machang', rectangle(106.36, 26.4, 0.04, 0.1), 10, 'guian'),
			area('park', 'as-hitech', rectangle(106.31, 26.41, 0.02, 0.02), 10, 'anshun')
		])).toEqual([]);
	});

	it('report an overlap of two districts with its place and its square metres', () => {
		const wide = area('district', '520403', rectangle(106.3, 26.4, 0.101, 0.1), 10, 'anshun');
		const [finding, ...others] = checkAreas([wide, east]);
		expect(others).toEqual([]);
		expect(finding).toMatchObject({ severity: 'error', check: 'overlap', areas: ['district-520403', 'district-520181'], tolerance: 20 });
		// 0.001° of longitude is 99.7 m here, 0.1° of latitude 11,079 m
		expect(finding?.metres2).toBeGreaterThan(1_100_000);
		expect(finding?.metres2).toBeLessThan(1_110_000);
		expect(finding?.at?.[0]).toBeCloseTo(106.4005, 3);
	});

	it('only warn of an overlap narrower than the lines may differ', () => {
		const wide = area('district', '520403', rectangle(106.3, 26.4, 0.101, 0.1), 60, 'anshun');
		expect(checkAreas([wide, { ...east, accuracy: 60 }])).toMatchObject([{ severity: 'warning', check: 'overlap', tolerance: 120 }]);
	});

	it('report a gap between districts, and name those beside it', () => {
		const ring = [
			area('district', 'a', rectangle(106, 26, 0.3, 0.1)), area('district', 'b', rectangle(106, 26.1, 0.1, 0.1)),
			area('district', 'c', rectangle(106.2, 26.1, 0.1, 0.1)), area('district', 'd', rectangle(106, 26.2, 0.3, 0.1))
		];
		const [finding, ...others] = checkAreas(ring);
		expect(others).toEqual([]);
		expect(finding).toMatchObject({ severity: 'error', check: 'gap' });
		expect(finding?.areas).toEqual(expect.arrayContaining(['district-b', 'district-c']));
		expect(finding?.metres2).toBeGreaterThan(110_000_000);
	});

	it('do not take an enclave of one district for a gap', () => {
		const hole = rectangle(106.33, 26.43, 0.02, 0.02).coordinates[0] as number[][];
		const holed = { type: 'Polygon' as const, coordinates: [rectangle(106.3, 26.4, 0.1, 0.1).coordinates[0] as number[][], hole.toReversed()] };
		expect(checkAreas([{ ...west, geometry: holed }, east])).toEqual([]);
	});

	it('report a zone that sticks out of the next, and pass over a level that is missing', () => {
		const inner = area('zone-1', 'baihua', rectangle(106.5, 26.6, 0.02, 0.02));
		const outer = rectangle(106.51, 26.59, 0.05, 0.05);
		for (const kind of ['zone-2', 'zone-quasi'] as const) {
			expect(checkAreas([inner, area(kind, 'baihua', outer)])).toMatchObject([
				{ severity: 'error', check: 'nesting', areas: ['zone-1-baihua', `${kind}-baihua`] }
			]);
		}
		expect(checkAreas([inner, area('zone-2', 'hongfeng', outer)])).toEqual([]);
	});

	it('report a township outside all districts and a park in a township', () => {
		const town = area('guian-town', 'machang', rectangle(106.45, 26.45, 0.2, 0.02), 10, 'guian');
		const park = area('park', 'as-hitech', rectangle(106.35, 26.45, 0.12, 0.02), 10, 'anshun');
		const found = checkAreas([west, east, town, park]);
		expect(found.map(({ check, areas }) => [check, ...areas])).toEqual([
			['territory', 'guian-town-machang'], ['territory', 'park-as-hitech'], ['territory', 'park-as-hitech', 'guian-town-machang']
		]);
	});

	it('report a lake that does not drain into its own basin', () => {
		const found = checkAreas([area('lake', 'baihua', rectangle(106.5, 26.6, 0.05, 0.05)), area('basin', 'lianghu', rectangle(106, 26, 0.52, 1))]);
		expect(found).toMatchObject([{ severity: 'error', check: 'basin', areas: ['lake-baihua', 'basin-lianghu'] }]);
	});

	it('report a bow-tie at its crossing and leave it out of the rest', () => {
		const bow = { type: 'Polygon' as const, coordinates: [[[106.3, 26.4], [106.4, 26.5], [106.4, 26.4], [106.3, 26.5], [106.3, 26.4]]] };
		const [finding, ...others] = checkAreas([{ ...west, geometry: bow }, east]);
		expect(others).toEqual([]);
		expect(finding).toMatchObject({ severity: 'error', check: 'geometry', areas: ['district-520403'], reason: 'self-intersection' });
		expect(finding?.at?.[0]).toBeCloseTo(106.35, 6);
	});

	it('report rings that are open or too short without throwing', () => {
		const open = { type: 'Polygon' as const, coordinates: [[[106.3, 26.4], [106.4, 26.4], [106.4, 26.5], [106.3, 26.5]]] };
		const short = { type: 'Polygon' as const, coordinates: [[[106.3, 26.4], [106.4, 26.4], [106.3, 26.4]]] };
		expect(checkAreas([{ ...west, geometry: open }])).toMatchObject([{ check: 'geometry', reason: 'ring-open' }]);
		expect(checkAreas([{ ...west, geometry: short }])).toMatchObject([{ check: 'geometry', reason: 'too-few-points' }]);
		expect(checkAreas([{ ...west, geometry: { type: 'MultiPolygon', coordinates: [] } }])).toMatchObject([{ reason: 'too-few-points' }]);
	});

	it.each([
		['axes swapped', [26.4, 106.3]], ['metres', [419_000, 2_920_000]], ['another province', [113.2, 23.1]], ['not a number', [NaN, 26.4]]
	])('refuse coordinates that cannot be here: %s', (_, [lon = NaN, lat = NaN]) => {
		expect(checkAreas([area('lake', 'hongfeng', rectangle(lon, lat, 0.01, 0.01))])).toMatchObject([{ severity: 'error', check: 'region' }]);
	});
});
