import { describe, expect, it } from 'vitest';
import { determine, MATTERS } from '#duty';
import { dutyAt, ON, TABLE, unitsIn } from './asking.ts';
import { placeOf } from './place-of.ts';

const qingzhen = ['district-520181', 'basin-lianghu'];
const ZONES = ['zone-1', 'zone-2', 'zone-quasi'] as const;

describe('what the data do not hold', () => {
	it('is no data, neither inside nor outside: without zones nobody is silent about dangerous goods', () => {
		const duty = dutyAt(placeOf({ in: qingzhen, without: ZONES }), 'hazmat-transport');
		expect(unitsIn(duty, 'lead')).toEqual([]);
		expect(duty.flags).toEqual([]);
		expect(duty.rules.find(({ territory }) => territory === 'guiyang')).toMatchObject({ state: 'no-data', tests: [{ state: 'applies' }, { test: 'zone', wants: 'inside', state: 'no-data', areas: [] }] });
	});

	it('leaves local government and office standing', () => {
		for (const duty of determine(placeOf({ in: qingzhen, without: [...ZONES, 'lake', 'extent-1000m', 'park'] }), TABLE, ON).duties) {
			expect(unitsIn(duty, 'territorial'), duty.matter).toEqual(['gov-qingzhen']);
			expect(unitsIn(duty, 'office'), duty.matter).toEqual(['office-gy']);
		}
	});

	it('without the protected extent nobody is said to lead on pollution in Guiyang, by either reading', () => {
		const duty = dutyAt(placeOf({ in: qingzhen, without: [...ZONES, 'lake', 'extent-1000m'] }), 'water-pollution');
		expect(unitsIn(duty, 'lead')).toEqual([]);
		expect(duty.rules.filter(({ territory }) => territory === 'guiyang').map(({ state }) => state)).toEqual(['no-data', 'no-data', 'no-data']);
	});

	it('does not matter where no rule asks for it', () => {
		const duty = dutyAt(placeOf({ in: qingzhen, without: [...ZONES, 'lake', 'extent-1000m', 'park'] }), 'fishing');
		expect(unitsIn(duty, 'lead')).toEqual(['gy-agri']);
	});
});

describe('why a rule fired, and why its neighbour did not', () => {
	const rulesAt = (ids: readonly string[], matter: 'water-pollution' | 'township-boats') =>
		dutyAt(placeOf({ in: ids }), matter).rules.map(({ territory, role, unit, state }) => `${territory} ${role} ${unit ?? 'government'}: ${state}`);

	it('every rule of the matter is told, in every territory', () => {
		expect(rulesAt([...qingzhen, 'extent-1000m-hongfeng'], 'water-pollution')).toEqual([
			'guiyang lead gy-water: applies', 'guiyang support gy-eeb: applies', 'guiyang lead gy-eeb: does-not-apply',
			'anshun lead as-eeb: does-not-apply', 'guian lead ga-eeb: does-not-apply'
		]);
		for (const duty of determine(placeOf({ in: qingzhen }), TABLE, ON).duties) {
			expect(duty.rules, duty.matter).toHaveLength(Object.values(TABLE.matters[duty.matter].rows).flat().length);
		}
	});

	it('names the areas that answered each question', () => {
		const [first] = dutyAt(placeOf({ in: [...qingzhen, 'extent-1000m-hongfeng', 'zone-2-hongfeng'] }), 'water-pollution').rules;
		expect(first?.tests).toEqual([
			{ test: 'territory', wants: 'guiyang', state: 'applies', areas: ['district-520181'] },
			{ test: 'extent', wants: 'inside', state: 'applies', areas: ['extent-1000m-hongfeng', 'zone-2-hongfeng'] }
		]);
	});

	it('names the local government where the place has one, and no government of another territory', () => {
		expect(rulesAt(['district-520402', 'basin-lianghu'], 'township-boats').slice(0, 4)).toEqual([
			'guiyang lead government: does-not-apply', 'guiyang oversee gy-trans: does-not-apply',
			'anshun lead gov-xixiu: applies', 'anshun oversee as-trans: applies'
		]);
	});

	it('agrees with the roles: a rule applies exactly when its unit holds its role by its clause', () => {
		const spots = [qingzhen, [...qingzhen, 'zone-2-hongfeng'], ['district-520403', 'basin-lianghu', 'park-as-hitech'], ['district-520181'], []];
		for (const ids of spots) for (const matter of MATTERS) {
			const { rules, roles } = dutyAt(placeOf({ in: ids }), matter);
			const fired = rules.filter(({ state }) => state === 'applies').map(({ role, unit, clause }) => `${role} ${unit} ${clause}`);
			const held = roles.filter(({ role }) => ['lead', 'oversee', 'support'].includes(role)).map(({ role, unit, clause }) => `${role} ${unit} ${clause}`);
			expect([...fired].sort(), `${matter} at ${ids.join()}`).toEqual([...held].sort());
		}
	});

	it('out of scope no rule applies', () => {
		for (const duty of determine(placeOf({ in: ['district-520181'] }), TABLE, ON).duties)
			for (const rule of duty.rules) expect(rule.state, duty.matter).toBe('does-not-apply');
	});
});

describe('illustrative data', () => {
	it('is told by every matter that a line of its kind decides, whether or not it covers the place', () => {
		const answer = determine(placeOf({ in: qingzhen, illustrative: ['zone-2'] }), TABLE, ON);
		expect(answer.flags).toEqual(['illustrative']);
		// the protected extent, which zone-2 is part of, bounds the scope of every matter
		for (const duty of answer.duties) expect(duty.flags, duty.matter).toContain('illustrative');
	});

	it('of the park is told throughout Anshun, where its line decides who is told of every matter (附二(十四)), and nowhere else', () => {
		const told = (ids: readonly string[]) =>
			determine(placeOf({ in: ids, illustrative: ['park'] }), TABLE, ON).duties.filter(({ flags }) => flags.includes('illustrative')).length;
		expect(told(['district-520403', 'basin-lianghu', 'park-as-hitech'])).toBe(MATTERS.length);
		expect(told(['district-520403', 'basin-lianghu'])).toBe(MATTERS.length);
		expect(told(qingzhen)).toBe(0);
	});

	it('is not told when every deciding area is official', () => {
		expect(determine(placeOf({ in: qingzhen }), TABLE, ON).flags).toEqual([]);
	});
});
