import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { determine, MATTERS, TERRITORIES, type Determination, type Place } from '#duty';
import { ON, TABLE, unitsIn } from './asking.ts';
import { areaOf, placeOf } from './place-of.ts';

const AREAS = [
	'lake-hongfeng', 'lake-baihua', 'extent-1000m-hongfeng', 'extent-1000m-baihua', 'zone-1-hongfeng', 'zone-2-hongfeng', 'zone-2-baihua',
	'zone-quasi-hongfeng', 'basin-lianghu', 'park-as-hitech', 'district-520111', 'district-520113', 'district-520115', 'district-520181',
	'district-520402', 'district-520403', 'guian-town-gaofeng', 'guian-town-machang', 'guian-town-huchao'
];
const covering = fc.subarray(AREAS);
const lines = fc.array(fc.record({ at: fc.double({ min: 0, max: 3000, noNaN: true }), of: fc.subarray(AREAS, { minLength: 1 }), beyond: fc.array(covering, { minLength: 1, maxLength: 3 }) }), { maxLength: 4 });
const kinds = fc.subarray(['zone-1', 'zone-2', 'zone-quasi', 'lake', 'extent-1000m', 'park', 'basin'] as const);
const place = fc
	.record({ in: covering, accuracy: fc.double({ min: 0, max: 500, noNaN: true }), lines, around: fc.array(covering, { maxLength: 3 }), illustrative: kinds })
	.map((spot) => placeOf({ ...spot, lines: [...spot.lines].sort((a, b) => a.at - b.at) }));

const at = (each: Place) => determine(each, TABLE, ON);
/** What is decided, without the lists of areas that merely mirror the order of the input. */
const decided = ({ areas: _areas, duties, ...rest }: Determination) => ({ ...rest, duties: duties.map(({ rules: _rules, ...duty }) => duty) });

describe('whatever the place', () => {
	it('the lead is empty only where the answer is silent or out of scope', () => {
		fc.assert(fc.property(place, (each) => {
			for (const duty of at(each).duties) {
				const open = duty.flags.includes('silent') || duty.flags.includes('out-of-scope');
				expect(unitsIn(duty, 'lead').length === 0).toBe(open);
			}
		}));
	});

	it('with kinds of areas missing, the lead is empty also where a rule for it has no data', () => {
		fc.assert(fc.property(covering, kinds, (ids, without) => {
			const seen = ids.filter((id) => !without.some((kind) => areaOf(id).kind === kind));
			for (const duty of at(placeOf({ in: seen, without })).duties) {
				const open = duty.flags.includes('silent') || duty.flags.includes('out-of-scope') || duty.rules.some(({ role, state }) => role === 'lead' && state === 'no-data');
				if (unitsIn(duty, 'lead').length === 0) expect(open).toBe(true);
				if (duty.flags.includes('silent')) expect(duty.rules.some(({ role, state }) => role === 'lead' && state === 'no-data')).toBe(false);
			}
		}));
	});

	it('in scope the local government and an office are always told, first in their role', () => {
		fc.assert(fc.property(place, (each) => {
			const answer = at(each);
			for (const duty of answer.duties) {
				expect(unitsIn(duty, 'territorial')[0]).toBe(answer.scope === 'in' ? answer.government : undefined);
				expect(unitsIn(duty, 'office').length > 0).toBe(answer.scope === 'in');
			}
		}));
	});

	it('one more area never takes the local government away', () => {
		fc.assert(fc.property(covering, fc.constantFrom(...AREAS), (ids, more) => {
			const before = at(placeOf({ in: ids }));
			const after = at(placeOf({ in: [...new Set([...ids, more])] }));
			if (before.scope === 'out') return;
			expect(after.scope).toBe('in');
			for (const duty of after.duties) expect(unitsIn(duty, 'territorial')).toContain(after.government);
			if (!/^(district|guian-town)-/.test(more)) expect(after.government).toBe(before.government);
		}));
	});

	it('the order in which covering areas are found decides nothing', () => {
		fc.assert(fc.property(place, fc.infiniteStream(fc.nat()), (each, keys) => {
			const shuffled = [...each.covering].map((area) => [keys.next().value ?? 0, area] as const).sort(([a], [b]) => a - b).map(([, area]) => area);
			expect(decided(at({ ...each, covering: shuffled }))).toEqual(decided(at(each)));
		}));
	});

	it('no unit holds the same role twice, and the supervision bureau holds none', () => {
		fc.assert(fc.property(place, (each) => {
			for (const { roles } of at(each).duties) {
				const held = roles.map(({ role, unit }) => `${role} ${unit}`);
				expect(new Set(held).size).toBe(held.length);
				expect(roles.some(({ unit }) => unit === 'gy-supervision')).toBe(false);
			}
		}));
	});

	it('a boundary within the accuracy is always flagged, and a flag always comes with the other answer', () => {
		fc.assert(fc.property(place, (each) => {
			for (const { boundary, flags, alternatives, roles } of at(each).duties) {
				const lead = roles.filter(({ role }) => role === 'lead').map(({ unit }) => unit).join();
				if (boundary && boundary.distance <= each.accuracy) expect(flags).toContain('near-boundary');
				expect(flags.includes('near-boundary')).toBe(alternatives.some((other) => other.lead.join() !== lead));
			}
		}));
	});

	it('the answer survives JSON unchanged, and asking for one matter gives the same duty as asking for all', () => {
		fc.assert(fc.property(place, fc.constantFrom(...MATTERS), (each, matter) => {
			const answer = at(each);
			expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
			expect(determine(each, TABLE, ON, matter).duties).toStrictEqual(answer.duties.filter((duty) => duty.matter === matter));
		}));
	});

	it('a unit of one territory never leads in another, but Guiyang’s water and transport in Gui’an (附二(一), 附二(八))', () => {
		const own = { guiyang: ['gy', 'gov'], anshun: ['as', 'gov'], guian: ['ga', 'gov'] };
		fc.assert(fc.property(place, (each) => {
			const answer = at(each);
			const { territory } = answer;
			if (!territory || !TERRITORIES.includes(territory)) return;
			const strangers = answer.duties.flatMap((duty) => unitsIn(duty, 'lead')).filter((unit) => !own[territory].includes(unit.split('-')[0] ?? ''));
			expect(strangers.filter((unit) => territory !== 'guian' || !['gy-water', 'gy-trans'].includes(unit))).toEqual([]);
		}));
	});
});
