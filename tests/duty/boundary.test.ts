import { describe, expect, it } from 'vitest';
import { determine } from '#duty';
import { dutyAt, ON, TABLE, unitsIn } from './asking.ts';
import { placeOf, type Spot } from './place-of.ts';

const qingzhen = ['district-520181', 'basin-lianghu'];
const inExtent = [...qingzhen, 'extent-1000m-hongfeng'];
const pingba = ['district-520403', 'basin-lianghu'];
const machang = ['district-520403', 'guian-town-machang', 'basin-lianghu'];

/** In Qingzhen, outside the extent, whose line runs `distance` metres away. */
const beforeExtent = (distance: number, accuracy: number): Spot => ({
	in: qingzhen, accuracy, lines: [{ at: distance, of: ['extent-1000m-hongfeng'], beyond: [inExtent] }]
});

/** In Qingzhen, `distance` metres from the border with Pingba. */
const beforePingba = (distance: number, accuracy: number): Spot => ({
	in: qingzhen, accuracy, lines: [{ at: distance, of: ['district-520181', 'district-520403'], beyond: [pingba] }]
});

describe('the nearest line that would change the lead', () => {
	it('is told with its distance, its area, and who would lead past it', () => {
		expect(dutyAt(placeOf(beforeExtent(120, 0)), 'water-pollution').boundary).toMatchObject({
			distance: 120, area: 'extent-1000m-hongfeng', otherwise: { scope: 'in', territory: 'guiyang', lead: ['gy-water'], territorial: ['gov-qingzhen'] }
		});
	});

	it('is told matter by matter: a line that changes nothing for a matter is passed over', () => {
		const place = placeOf({ in: qingzhen, lines: [...(beforeExtent(120, 0).lines ?? []), ...(beforePingba(900, 0).lines ?? [])] });
		expect(dutyAt(place, 'water-pollution').boundary?.distance).toBe(120);
		expect(dutyAt(place, 'fishing').boundary).toMatchObject({ distance: 900, otherwise: { territory: 'anshun', lead: ['as-agri'] } });
		expect(dutyAt(place, 'park-infrastructure').boundary).toMatchObject({ distance: 900, otherwise: { lead: ['gov-pingba'] } });
	});

	it('may be the line past which nobody is named, or past which the mechanism ends', () => {
		const inZone = [...qingzhen, 'zone-quasi-hongfeng'];
		expect(dutyAt(placeOf({ in: inZone, lines: [{ at: 7, of: ['zone-quasi-hongfeng'], beyond: [qingzhen] }] }), 'hazmat-transport').boundary)
			.toMatchObject({ distance: 7, otherwise: { scope: 'in', lead: [] } });
		expect(dutyAt(placeOf({ in: qingzhen, lines: [{ at: 7, of: ['basin-lianghu'], beyond: [['district-520181']] }] }), 'fishing').boundary)
			.toMatchObject({ distance: 7, otherwise: { scope: 'out', territory: 'guiyang', lead: [], territorial: [] } });
	});

	it('is looked for within 2 km, the 2 km included', () => {
		expect(dutyAt(placeOf(beforeExtent(2000, 0)), 'water-pollution').boundary?.distance).toBe(2000);
		expect(dutyAt(placeOf(beforeExtent(2000.01, 0)), 'water-pollution').boundary).toBeNull();
	});

	it('names the area that is crossed, not another whose line runs through the same spot', () => {
		const place = placeOf({ in: machang, lines: [{ at: 5, of: ['district-520403', 'guian-town-machang', 'zone-2-hongfeng'], beyond: [pingba] }] });
		expect(dutyAt(place, 'water-pollution').boundary).toMatchObject({ area: 'guian-town-machang', otherwise: { lead: ['as-eeb'] } });
	});
});

describe('near a boundary', () => {
	it.each([
		[15, 15.01, false], [15, 15, true], [15, 14.99, true], [0, 0.01, false], [0, 0, true]
	])('with an accuracy of %d m and the line %d m away: %s', (accuracy, distance, near) => {
		const duty = dutyAt(placeOf(beforeExtent(distance, accuracy)), 'water-pollution');
		expect(duty.flags.includes('near-boundary')).toBe(near);
		expect(duty.alternatives.map(({ lead }) => lead)).toEqual(near ? [['gy-water']] : []);
	});

	it('is told only for the matters whose lead would change; the place as a whole has it when one matter has', () => {
		const answer = determine(placeOf(beforeExtent(3, 10)), TABLE, ON);
		const near = answer.duties.filter(({ flags }) => flags.includes('near-boundary')).map(({ matter }) => matter);
		expect(near).toEqual(['water-pollution', 'project-approval']);
		expect(answer.flags).toEqual(['near-boundary']);
	});

	it('lists every other answer within the accuracy once, also one that only the rim finds', () => {
		const place = placeOf({
			in: qingzhen, accuracy: 50, around: [pingba, pingba, machang, qingzhen, inExtent],
			lines: [{ at: 20, of: ['extent-1000m-hongfeng'], beyond: [inExtent, inExtent] }, { at: 60, of: ['basin-lianghu'], beyond: [['district-520181']] }]
		});
		const leads = dutyAt(place, 'water-pollution').alternatives.map(({ lead }) => lead.join());
		expect([...leads].sort()).toEqual(['as-eeb', 'ga-eeb', 'gy-water']);
	});

	it('another local government alone is an alternative, but no other lead', () => {
		const guanshanhu = ['district-520115', 'basin-lianghu'];
		const place = placeOf({ in: qingzhen, accuracy: 10, lines: [{ at: 4, of: ['district-520115', 'district-520181'], beyond: [guanshanhu] }] });
		const fishing = dutyAt(place, 'fishing');
		expect(fishing.flags).toEqual([]);
		expect(fishing.alternatives).toMatchObject([{ lead: ['gy-agri'], territorial: ['gov-guanshanhu'] }]);
		expect(dutyAt(place, 'livestock').flags).toEqual(['near-boundary']);
	});

	it('out of scope too: the place may be inside after all', () => {
		const place = placeOf({ in: ['district-520181'], accuracy: 10, lines: [{ at: 4, of: ['basin-lianghu'], beyond: [qingzhen] }] });
		expect(dutyAt(place, 'fishing')).toMatchObject({ roles: [], flags: ['near-boundary', 'out-of-scope'], alternatives: [{ scope: 'in', lead: ['gy-agri'] }] });
	});
});

describe('a place that touches two territories', () => {
	const onBorder = placeOf({
		in: [...qingzhen, 'district-520403'],
		lines: [{ at: 0, of: ['district-520181', 'district-520403'], beyond: [qingzhen, pingba] }]
	});

	it('on the line: one side answers, the other is the alternative at 0 m, and both offices are told (四(二))', () => {
		const answer = determine(onBorder, TABLE, ON);
		expect(answer.touches).toEqual(['guiyang', 'anshun']);
		expect(answer.flags).toEqual(['near-boundary', 'cross-territory']);
		const duty = dutyAt(onBorder, 'water-pollution');
		expect(unitsIn(duty, 'lead')).toEqual(['gy-eeb']);
		expect(duty.boundary).toMatchObject({ distance: 0, otherwise: { territory: 'anshun', lead: ['as-eeb'], territorial: ['gov-pingba'] } });
		expect(duty.alternatives.map(({ lead }) => lead)).toEqual([['as-eeb']]);
	});

	it('both offices are told once each, for every matter, and the flag with them', () => {
		for (const duty of determine(onBorder, TABLE, ON).duties) {
			expect([...unitsIn(duty, 'office')].sort(), duty.matter).toEqual(['office-as', 'office-gy']);
			expect(duty.flags, duty.matter).toContain('cross-territory');
		}
	});

	it('also when the other territory lies within the accuracy, up to and including its edge', () => {
		expect(determine(placeOf(beforePingba(30, 30)), TABLE, ON).touches).toEqual(['guiyang', 'anshun']);
		expect(determine(placeOf(beforePingba(30.01, 30)), TABLE, ON).touches).toEqual(['guiyang']);
		expect(unitsIn(dutyAt(placeOf(beforePingba(30, 30)), 'fishing'), 'office')).toEqual(['office-gy', 'office-as']);
		expect(unitsIn(dutyAt(placeOf(beforePingba(30.01, 30)), 'fishing'), 'office')).toEqual(['office-gy']);
	});

	it('the border of a Gui’an township is one between territories, that of two districts of a city is none', () => {
		const township = placeOf({ in: machang, lines: [{ at: 0, of: ['guian-town-machang'], beyond: [machang, pingba] }] });
		expect(determine(township, TABLE, ON)).toMatchObject({ territory: 'guian', touches: ['guian', 'anshun'] });
		const xixiu = ['district-520402', 'basin-lianghu'];
		const inAnshun = placeOf({ in: [...pingba, 'district-520402'], lines: [{ at: 0, of: ['district-520402', 'district-520403'], beyond: [pingba, xixiu] }] });
		expect(determine(inAnshun, TABLE, ON).touches).toEqual(['anshun']);
	});

	it('three territories may meet', () => {
		const place = placeOf({ in: qingzhen, accuracy: 100, around: [pingba, machang] });
		expect(determine(place, TABLE, ON).touches).toEqual(['guiyang', 'anshun', 'guian']);
	});

	it('out of scope no office is told', () => {
		const place = placeOf({ in: ['district-520181'], lines: [{ at: 0, of: ['district-520181'], beyond: [['district-520403']] }] });
		expect(determine(place, TABLE, ON).flags).not.toContain('cross-territory');
		expect(dutyAt(place, 'fishing').roles).toEqual([]);
	});
});
