import { ASSISTS_FROM, placeAsGround, responsibleFor, type GroundAnswer, type GroundPart, type RoleHeld } from '#issues';
import { ROLES, TERRITORIES, UNITS, type RoleId, type TerritoryId, type UnitId } from '#duty';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const MATTER = 'livestock';
const held = (role: RoleId, unit: UnitId): RoleHeld => ({ role, unit, clause: '附二(六)' });
const SEATS = { guiyang: 'office-gy', guian: 'office-gy', anshun: 'office-as' } as const;

function part(measure: number, territory: TerritoryId, roles: readonly RoleHeld[], zone: GroundPart['zone'] = null): GroundPart {
	return { measure, scope: 'in', territory, zone, duties: [{ matter: MATTER, roles: [...roles, held('office', SEATS[territory])] }] };
}

function ground(parts: readonly GroundPart[], unit: GroundAnswer['unit'] = 'squareMetres'): GroundAnswer {
	const touches = [...new Set(parts.flatMap(({ scope, territory }) => (scope === 'in' && territory ? [territory] : [])))];
	return { unit, parts, touches, crossing: touches.length > 1 ? [held('office', 'office-gy'), held('office', 'office-as')] : [] };
}

const qingzhen = (measure: number, ...more: RoleHeld[]) => part(measure, 'guiyang', [held('lead', 'gov-qingzhen'), held('oversee', 'gy-agri'), ...more]);
const pingba = (measure: number) => part(measure, 'anshun', [held('lead', 'gov-pingba'), held('oversee', 'as-agri')]);
const silent = (measure: number) => part(measure, 'guiyang', [held('territorial', 'gov-qingzhen')]);
const outside = (measure: number): GroundPart => ({ measure, scope: 'out', territory: 'anshun', zone: null, duties: [{ matter: MATTER, roles: [] }] });
const responsible = (...parts: GroundPart[]) => responsibleFor(ground(parts), MATTER);

describe('who has to do with an issue along a line or in a polygon', () => {
	test('the unit that leads on most of it owns it, though its parts lie apart and another holds the largest', () => {
		expect(responsible(pingba(5000), qingzhen(3000), qingzhen(2500))).toMatchObject({ owner: 'gov-qingzhen', lead: ['gov-qingzhen', 'gov-pingba'], territory: 'guiyang' });
	});

	test('whoever oversees an assisting unit may see it, and does not oversee the whole', () => {
		const found = responsible(qingzhen(70_000), pingba(30_000));
		expect(found).toMatchObject({ oversee: ['gy-agri'], parts: [{ unit: 'gov-pingba', state: 'open' }] });
		expect(found?.parties).toEqual(expect.arrayContaining(['gov-pingba', 'as-agri', 'office-as']));
	});

	test('across territories the office of the owner\'s territory coordinates, and both are told', () => {
		expect(responsible(pingba(60), qingzhen(40))).toMatchObject({ coordinator: 'office-as', office: ['office-as', 'office-gy'] });
		expect(responsible(qingzhen(60))).toMatchObject({ coordinator: null, office: ['office-gy'] });
	});

	test.each([
		['a tenth of what lies in scope', [qingzhen(900), pingba(100), outside(9000)], 'squareMetres', true],
		['less than a tenth', [qingzhen(901), pingba(99)], 'squareMetres', false],
		['a hectare, however small a share', [qingzhen(990_000), pingba(10_000)], 'squareMetres', true],
		['less than a hectare of a large area', [qingzhen(990_000), pingba(9999)], 'squareMetres', false],
		['a hundred metres of a long line', [qingzhen(9900), pingba(100)], 'metres', true],
		['less of a long line', [qingzhen(9900), pingba(99)], 'metres', false]
	] as const)('another unit that leads on %s: does it assist?', (_much, parts, unit, assists) => {
		const found = responsibleFor(ground(parts, unit), MATTER);
		expect(found?.parts.map((each) => each.unit)).toEqual(assists ? ['gov-pingba'] : []);
		expect(found?.lead).toEqual(['gov-qingzhen', 'gov-pingba']);
	});

	test('a unit that leads on any of it has it before ground on which nobody does; where nobody leads at all the office has it', () => {
		expect(responsible(silent(9000), pingba(1000))).toMatchObject({ state: 'assigned', owner: 'gov-pingba', territory: 'anshun', clause: '附二(六)' });
		expect(responsible(silent(9000), outside(20_000))).toMatchObject({ state: 'logged', owner: 'office-gy', lead: [], parts: [], territorial: ['gov-qingzhen'], clause: null });
	});

	test('nothing in scope is nobody\'s', () => {
		expect(responsible(outside(10))).toBeNull();
		expect(responsible()).toBeNull();
	});

	test('the strictest zone on any of it counts', () => {
		expect(responsible(qingzhen(10), part(1, 'guiyang', [], 'zone-quasi'), part(1, 'guiyang', [], 'zone-2'))?.zone).toBe('zone-2');
	});

	test('a place keeps the order of acting: who leads first owns, the next assists', () => {
		const { measure: _all, ...place } = qingzhen(1, held('lead', 'gy-eeb'));
		expect(responsibleFor(placeAsGround({ ...place, touches: ['guiyang'] }), MATTER)).toMatchObject({ owner: 'gov-qingzhen', lead: ['gov-qingzhen', 'gy-eeb'], parts: [{ unit: 'gy-eeb', state: 'open' }] });
	});

	const roles = fc.array(fc.record({ role: fc.constantFrom(...ROLES.filter((role) => role !== 'office')), unit: fc.constantFrom(...UNITS) }).map(({ role, unit }) => held(role, unit)), { maxLength: 4 });
	const parts = fc.array(fc.tuple(fc.double({ min: 0.001, max: 1e6, noNaN: true }), fc.constantFrom(...TERRITORIES), roles, fc.boolean())
		.map(([measure, territory, entries, within]) => (within ? part(measure, territory, entries) : outside(measure))), { maxLength: 8 });

	test('whatever the shares: never without an owner while any of it is in scope, nobody twice, and all of them may see it', () => {
		fc.assert(fc.property(parts, fc.constantFrom('metres' as const, 'squareMetres' as const), (given, unit) => {
			const found = responsibleFor(ground(given, unit), MATTER);
			const inScope = given.filter(({ scope }) => scope === 'in');
			expect(found === null).toBe(inScope.length === 0);
			if (!found) return;
			const leadsAnywhere = new Set(inScope.flatMap(({ duties }) => duties[0]?.roles ?? []).filter(({ role }) => role === 'lead').map((entry) => entry.unit));
			expect(new Set(found.lead)).toEqual(leadsAnywhere);
			expect(found.owner).toBe(found.lead[0] ?? SEATS[found.territory]);
			expect(found.parts.map((each) => each.unit)).not.toContain(found.owner);
			for (const list of [found.lead, found.office, found.parties, found.parts.map((each) => each.unit)]) expect(new Set(list).size).toBe(list.length);
			expect(found.parties).toEqual(expect.arrayContaining([found.owner, ...found.lead, ...found.office]));
			const sums = (each: UnitId) => inScope.filter(({ duties }) => duties[0]?.roles.some(({ role, unit: who }) => role === 'lead' && who === each)).reduce((sum, { measure }) => sum + measure, 0);
			const most = Math.max(0, ...[...leadsAnywhere].map(sums));
			if (found.state === 'assigned') expect(sums(found.owner)).toBeCloseTo(most, 3);
			for (const { unit: each } of found.parts) expect(sums(each) / inScope.reduce((sum, { measure }) => sum + measure, 0) > ASSISTS_FROM.share - 1e-9 || sums(each) > ASSISTS_FROM[unit] - 1e-3).toBe(true);
			expect(found.coordinator).toBe(new Set(inScope.map(({ territory }) => territory)).size > 1 ? SEATS[found.territory] : null);
		}));
	});
});
