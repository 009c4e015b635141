import { describe, expect, test } from 'vitest';
import { CLAUSES, MATTERS, MEMBER_UNITS, TERRITORIES } from '#duty';
import { allHoldings, cellState, holdingsOfClause, holdingsOfUnit, mergedHoldings } from '../../src/lib/panels/holdings.ts';
import { TABLE } from '../duty/asking.ts';

const NAMES = { 'guian-town-machang': { name: '', nameEn: '', accuracy: 1, territory: 'guian' as const } };

describe('what a unit or a clause holds', () => {
	test('every member unit holds something, but for those whose duty is tied to no place', () => {
		const empty = MEMBER_UNITS.filter((unit) => holdingsOfUnit(unit, TABLE, {}).length === 0);
		expect(empty).toEqual(TABLE.placeless.map(({ unit }) => unit));
	});

	test('a township government holds only what its own territory gives it', () => {
		expect(new Set(holdingsOfUnit('gov-machang', TABLE, NAMES).map(({ territory }) => territory))).toEqual(new Set(['guian']));
	});

	test('each line of the table belongs to exactly one clause', () => {
		expect(CLAUSES.flatMap((clause) => holdingsOfClause(clause, TABLE)).length).toBe(allHoldings(TABLE).length);
	});

	test('every clause that speaks of a unit\'s duty holds a line, those about meetings and records none', () => {
		const empty = CLAUSES.filter((clause) => holdingsOfClause(clause, TABLE).length === 0);
		expect(empty).toEqual(['四(一)', '四(四)', '四(五)', '四(六)', '附二(十三)']);
	});

	test('equal lines of several territories are said once, and none is lost', () => {
		const merged = mergedHoldings(allHoldings(TABLE));
		expect(merged.flatMap(({ territories }) => territories).length).toBe(allHoldings(TABLE).length);
	});
});

describe('a cell of the matrix', () => {
	const stateOf = (matter: (typeof MATTERS)[number], territory: (typeof TERRITORIES)[number]) => cellState(TABLE.matters[matter].rows[territory]);

	test('is silent everywhere, somewhere, or nowhere', () => {
		expect(stateOf('park-infrastructure', 'guiyang').silent).toBe('everywhere');
		expect(stateOf('hazmat-transport', 'anshun').silent).toBe('somewhere');
		expect(stateOf('water-pollution', 'guiyang').silent).toBeNull();
		expect(stateOf('fishing', 'guian').silent).toBeNull();
	});

	test('is concurrent only where two clauses cover the same ground', () => {
		const concurrent = MATTERS.flatMap((matter) => TERRITORIES.filter((territory) => stateOf(matter, territory).concurrent).map((territory) => `${matter} ${territory}`));
		expect(concurrent).toEqual(['water-pollution guiyang']);
	});
});
