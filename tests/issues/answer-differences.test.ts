import { determine } from '#duty';
import { areasThatDecided, compareAnswers, type GivenAnswer } from '#issues';
import { describe, expect, test } from 'vitest';
import { ON, TABLE } from '../duty/asking.ts';
import { placeOf } from '../duty/place-of.ts';

const answer = (areas: readonly string[], dataVersion = 'a1'): GivenAnswer => ({ ...determine(placeOf({ in: areas }), TABLE, ON), dataVersion });
const QINGZHEN = ['basin-lianghu', 'district-520181'];
const IN_ZONE = [...QINGZHEN, 'zone-2-hongfeng'];

describe('an answer of then beside the answer of now', () => {
	test('is the same where nobody\'s duty has changed, also from other data', () => {
		const compared = compareAnswers(answer(IN_ZONE), answer(IN_ZONE, 'b2'), 'livestock');
		expect(compared).toMatchObject({ same: true, dataVersion: { then: 'a1', now: 'b2', same: false }, table: { same: true }, zone: { then: 'zone-2', now: 'zone-2', same: true } });
		expect(compared.roles.map(({ role }) => role)).toEqual(['lead', 'oversee', 'territorial', 'office']);
	});

	test('tells of each role who held it and who holds it', () => {
		const compared = compareAnswers(answer(IN_ZONE), answer(['basin-lianghu', 'district-520402']), 'livestock');
		expect(compared.same).toBe(false);
		expect(compared.territory).toEqual({ then: 'guiyang', now: 'anshun', same: false });
		expect(compared.zone).toEqual({ then: 'zone-2', now: null, same: false });
		// 附二(一) and 附二(三): each city has its own seat
		expect(compared.roles.find(({ role }) => role === 'office')).toEqual({
			role: 'office', then: [{ unit: 'office-gy', clause: '附二(一)' }], now: [{ unit: 'office-as', clause: '附二(三)' }], same: false
		});
	});

	test('differs when only the zone has changed, though the same units hold the same roles', () => {
		const [then, now] = [answer(IN_ZONE), { ...answer(IN_ZONE), zone: 'zone-1' as const }];
		expect(compareAnswers(then, now, 'livestock')).toMatchObject({ same: false, zone: { same: false }, roles: [{ same: true }, { same: true }, { same: true }, { same: true }] });
	});
});

describe('the areas that decided', () => {
	test('are those that the rules that fired have asked for, not all that cover the place', () => {
		const decided = areasThatDecided(answer(IN_ZONE), 'livestock').map(({ id }) => id);
		expect(decided).toContain('district-520181');
		expect(decided).not.toContain('basin-lianghu');
	});

	test('are all that cover the place where no rule has fired', () => {
		const outside = answer(['district-520181']);
		expect(areasThatDecided({ ...outside, duties: [] }, 'livestock')).toEqual(outside.areas);
	});
});
