import { describe, expect, it } from 'vitest';
import { determine, MATTERS, TERRITORIES, UNITS, type Duty, type RoleEntry, type RoleId, type TerritoryId, type UnitId } from '#duty';
import { GROUNDS, MATRIX, OFFENCES, type Case, type Ground } from '../cases/matrix.ts';
import { dutyAt, ON, TABLE } from './asking.ts';
import { placeOf } from './place-of.ts';

/** Each government with the areas that make a place its own. */
const SEATS: Readonly<Record<TerritoryId, readonly (readonly [UnitId, readonly string[]])[]>> = {
	guiyang: [
		['gov-huaxi', ['district-520111']], ['gov-baiyun', ['district-520113']],
		['gov-guanshanhu', ['district-520115']], ['gov-qingzhen', ['district-520181']]
	],
	anshun: [['gov-xixiu', ['district-520402']], ['gov-pingba', ['district-520403']]],
	guian: [
		['gov-gaofeng', ['district-520403', 'guian-town-gaofeng']], ['gov-machang', ['district-520403', 'guian-town-machang']],
		['gov-huchao', ['district-520111', 'guian-town-huchao']]
	]
};

const COVER: Readonly<Record<Ground, readonly string[]>> = {
	basin: ['basin-lianghu'],
	'beyond-basin': ['extent-1000m-baihua'],
	lake: ['basin-lianghu', 'lake-hongfeng', 'extent-1000m-hongfeng'],
	'extent-1000m': ['basin-lianghu', 'extent-1000m-hongfeng'],
	quasi: ['basin-lianghu', 'zone-quasi-hongfeng'],
	'zone-2': ['basin-lianghu', 'zone-quasi-hongfeng', 'zone-2-hongfeng'],
	'zone-1': ['basin-lianghu', 'zone-quasi-hongfeng', 'zone-2-hongfeng', 'zone-1-hongfeng'],
	park: ['basin-lianghu', 'park-as-hitech'],
	'park-in-zone-2': ['basin-lianghu', 'zone-quasi-hongfeng', 'zone-2-hongfeng', 'park-as-hitech']
};

/** The park lies in Anshun; no other territory has such ground. */
const groundsOf = (territory: TerritoryId) => GROUNDS.filter((ground) => territory === 'anshun' || !ground.startsWith('park'));
const written = ({ unit, clause, basis }: RoleEntry) => `${unit} ${clause}${basis === 'inferred' ? '?' : ''}`;
const held = (duty: Duty, role: RoleId) => duty.roles.filter((entry) => entry.role === role).map(written);
const expected = (roles: readonly string[] | undefined, government: UnitId) => (roles ?? []).map((role) => role.replace(/^gov /, `${government} `));

function flagsOf({ flags = [], lead }: Case) {
	return lead.some((role) => role.endsWith('?')) ? [...flags, 'inferred'] : flags;
}

describe('the cases', () => {
	it('read every matter in every territory on every ground exactly once', () => {
		for (const matter of MATTERS) for (const territory of TERRITORIES) for (const ground of groundsOf(territory)) {
			const found = MATRIX.filter((each) => each.matter === matter && each.territory === territory && each.where.includes(ground));
			expect(found.length, `${matter} in ${territory} on ${ground}`).toBe(1);
		}
	});
});

for (const each of MATRIX) {
	const { matter, territory, where } = each;
	const lead = each.lead.join(' and ') || 'nobody';
	describe(`${matter} in ${territory} (${where.length === GROUNDS.length ? 'everywhere' : where.join(', ')}): ${lead} leads`, () => {
		const grounds = groundsOf(territory).filter((ground) => where.includes(ground));
		it.each(grounds.flatMap((ground) => SEATS[territory].map(([government, seat]) => ({ ground, government, seat }))))(
			'$ground, $government',
			({ ground, government, seat }) => {
				const duty = dutyAt(placeOf({ in: [...seat, ...COVER[ground]] }), matter);
				expect(held(duty, 'lead')).toEqual(expected(each.lead, government));
				expect(held(duty, 'oversee')).toEqual(expected(each.oversee, government));
				expect(held(duty, 'support')).toEqual(expected(each.support, government));
				expect([...duty.flags].sort()).toEqual([...flagsOf(each)].sort());
				const inPark = ground.startsWith('park') ? ['as-hitech 附二(十四)'] : [];
				expect(held(duty, 'territorial')).toEqual([`${government} 附二(十五)`, ...inPark]);
				expect(held(duty, 'office')).toEqual([territory === 'anshun' ? 'office-as 附二(三)' : 'office-gy 附二(一)']);
				expect(duty.roles.filter(({ basis, why }) => (basis === 'inferred') === (why === 'named'))).toEqual([]);
			}
		);
	});
}

describe('what the roles have to do', () => {
	const pingba = ['district-520403', 'basin-lianghu'];
	const leadTask = (ids: readonly string[]) => dutyAt(placeOf({ in: ids }), 'livestock').roles[0]?.task;

	it('is to find and close farms inside zone-2, and elsewhere to treat manure (附二(六), 附二(十五))', () => {
		expect(leadTask([...pingba, 'zone-2-hongfeng', 'zone-quasi-hongfeng'])).toBe('close-farms-zone-2');
		expect(leadTask([...pingba, 'zone-quasi-hongfeng'])).toBe('treat-manure');
	});

	it('in the park is to hand over leads of offences, and only of offences (附二(十四))', () => {
		for (const matter of MATTERS) {
			const park = dutyAt(placeOf({ in: [...pingba, 'park-as-hitech'] }), matter).roles.find(({ role, unit }) => role === 'territorial' && unit === 'as-hitech');
			expect(park?.task, matter).toBe(OFFENCES.includes(matter) ? 'park-hand-over' : 'park-duty');
		}
	});

	it('in an incident is to tell all three territories at once (四(四)), and only in an incident', () => {
		for (const duty of determine(placeOf({ in: pingba }), TABLE, ON).duties) {
			const notice = duty.matter === 'pollution-incident' ? { clause: '四(四)', territories: ['guiyang', 'anshun', 'guian'] } : null;
			expect(duty.notify, duty.matter).toEqual(notice);
		}
	});
});

describe('the units', () => {
	const everyPlace = TERRITORIES.flatMap((territory) =>
		groundsOf(territory).flatMap((ground) => SEATS[territory].map(([, seat]) => placeOf({ in: [...seat, ...COVER[ground]] })))
	);
	const holders = new Set(everyPlace.flatMap((place) => determine(place, TABLE, ON).duties.flatMap(({ roles }) => roles.map(({ unit }) => unit))));

	it('all hold a role somewhere, but the supervision bureau, whose duty has no place (附二(十三))', () => {
		expect(UNITS.filter((unit) => !holders.has(unit))).toEqual(['gy-supervision']);
		expect(TABLE.placeless).toEqual([{ unit: 'gy-supervision', clause: '附二(十三)' }]);
	});
});
