import { describe, expect, it } from 'vitest';
import { determine, inForce, tableOn, type TerritoryId } from '#duty';
import { dutyAt, ON, TABLE, unitsIn } from './asking.ts';
import { placeOf } from './place-of.ts';

const at = (ids: readonly string[]) => determine(placeOf({ in: ids }), TABLE, ON);

describe('scope', () => {
	it.each<[string, readonly string[], TerritoryId | null]>([
		['in a district but outside basin and protected extent', ['district-520402'], 'anshun'],
		['in the basin but in no territory', ['basin-lianghu'], null],
		['in the protected extent but in no territory', ['extent-1000m-baihua', 'lake-baihua'], null],
		['in the park alone', ['park-as-hitech', 'basin-lianghu'], null],
		['nowhere', [], null]
	])('is out %s: nobody is named, the territory is told if known', (_, ids, territory) => {
		const answer = at(ids);
		expect(answer.scope).toBe('out');
		expect(answer.territory).toBe(territory);
		expect(answer.flags).toEqual(['out-of-scope']);
		expect(answer.duties).toHaveLength(18);
		for (const duty of answer.duties) expect(duty).toMatchObject({ roles: [], flags: ['out-of-scope'], notify: null, boundary: null });
	});

	it.each([['basin-lianghu'], ['lake-baihua'], ['extent-1000m-baihua'], ['zone-1-baihua'], ['zone-2-baihua'], ['zone-quasi-baihua']])(
		'is in where a district lies in %s',
		(area) => {
			const answer = at(['district-520115', area]);
			expect(answer.scope).toBe('in');
			expect(answer.withinExtent).toBe(area !== 'basin-lianghu');
		}
	);

	it('is not widened by a park', () => {
		expect(at(['district-520402', 'park-as-hitech']).scope).toBe('out');
	});
});

describe('territory and government', () => {
	it.each([
		['guian-town-gaofeng', 'district-520403', 'gov-gaofeng'],
		['guian-town-machang', 'district-520403', 'gov-machang'],
		['guian-town-huchao', 'district-520111', 'gov-huchao']
	])('a place in %s is of Gui’an, though %s covers it too', (town, district, government) => {
		const answer = at([town, district, 'basin-lianghu']);
		expect(answer).toMatchObject({ territory: 'guian', government, touches: ['guian'] });
		expect(answer.flags).toEqual([]);
		for (const duty of answer.duties) expect(unitsIn(duty, 'territorial')).toEqual([government]);
	});

	it('the strictest zone that covers the place is told', () => {
		expect(at(['district-520181', 'zone-quasi-hongfeng', 'zone-2-hongfeng', 'zone-1-hongfeng']).zone).toBe('zone-1');
		expect(at(['district-520181', 'zone-quasi-hongfeng', 'zone-2-hongfeng']).zone).toBe('zone-2');
		expect(at(['district-520181', 'zone-quasi-hongfeng']).zone).toBe('zone-quasi');
		expect(at(['district-520181', 'lake-hongfeng']).zone).toBeNull();
	});
});

describe('time', () => {
	it('no table is in force before the mechanism was issued', () => {
		expect(tableOn('2024-02-29')).toBeUndefined();
		expect(tableOn('2024-03-01')?.id).toBe('mechanism-2024-03-01');
		expect(tableOn('2031-12-31')?.id).toBe('mechanism-2024-03-01');
	});

	it('from is the first day in force, to the first day no longer', () => {
		const year = { validFrom: '2025-01-01', validTo: '2026-01-01' };
		expect(['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map((on) => inForce(year, on))).toEqual([false, true, true, false]);
	});

	it('when a later mechanism follows, each date has its own', () => {
		const earlier = { ...TABLE, validTo: '2027-01-01' };
		const later = { ...TABLE, id: 'mechanism-2027-01-01', validFrom: '2027-01-01' };
		expect(tableOn('2026-12-31', [earlier, later])).toBe(earlier);
		expect(tableOn('2027-01-01', [earlier, later])).toBe(later);
	});

	it('the answer names the date and the table that it was given with, and the version of each area', () => {
		const answer = determine(placeOf({ in: ['district-520181', 'basin-lianghu'] }), TABLE, '2025-06-30', 'fishing');
		expect(answer).toMatchObject({ at: '2025-06-30', table: 'mechanism-2024-03-01' });
		expect(answer.areas.map(({ id, version }) => `${id} v${version}`)).toEqual(['basin-lianghu v1', 'district-520181 v1']);
	});
});

describe('asking for a matter', () => {
	it('answers that matter alone; without one, all in the order of the table', () => {
		const place = placeOf({ in: ['district-520181', 'basin-lianghu'] });
		expect(determine(place, TABLE, ON, 'vessels').duties.map(({ matter }) => matter)).toEqual(['vessels']);
		expect(determine(place, TABLE, ON).duties.map(({ matter }) => matter)).toEqual(Object.keys(TABLE.matters));
	});

	it('lists roles in the order of acting', () => {
		const duty = dutyAt(placeOf({ in: ['district-520403', 'guian-town-machang', 'basin-lianghu'] }), 'township-boats');
		expect(duty.roles.map(({ role, unit }) => `${role} ${unit}`)).toEqual([
			'lead gov-machang', 'oversee gy-trans', 'support ga-social', 'territorial gov-machang', 'office office-gy'
		]);
	});
});
