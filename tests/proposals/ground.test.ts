import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AREA_SETS, type Area, type AreaKind, type KnownKind } from '#duty';
import { knownKinds } from '#geo';
import { consequenceOf, differenceOf, differingPieces, reachesEverywhere, type ChangedGround, type Piece } from '#proposals';
import { area, square } from './making.ts';

const qingzhen = area('district', '520181', { territory: 'guiyang' });
const pingba = area('district', '520403', { territory: 'anshun' });
const basin = area('basin', 'lianghu');
const zone1 = area('zone-1', 'hongfeng');
const zone2 = area('zone-2', 'hongfeng');
const quasi = area('zone-quasi', 'hongfeng');
const park = area('park', 'as-hitech', { territory: 'anshun' });
const ALL = [qingzhen, pingba, basin, zone1, zone2, quasi, park];
const known = knownKinds(ALL);

const piece = (before: readonly Area[], after: readonly Area[], squareMetres: number): Piece => ({ before, after, squareMetres, geometry: square(106, 26, 0.1) });
const groundOf = (...pieces: Piece[]): ChangedGround => ({ pieces, knownBefore: known, knownAfter: known, validFrom: '2027-01-01' });
const measured = (id: string, before: number, after: number) => ({ id, before, after, shift: 1, noise: 0, noiseAt: null });

/** Pieces of any areas before and after. */
const anyPieces = fc.array(fc.tuple(fc.subarray(ALL), fc.subarray(ALL), fc.integer({ min: 1, max: 1_000_000 })).map((given) => piece(...given)), { maxLength: 12 });

describe('the difference', () => {
	test('counts ground once: by the level of its zone, else by what it gains and loses', () => {
		const ground = groundOf(
			piece([qingzhen, quasi], [qingzhen, quasi, zone2], 1), piece([qingzhen], [qingzhen, quasi], 20), piece([qingzhen, zone1], [qingzhen], 300), piece([qingzhen], [pingba], 4000),
			piece([pingba], [pingba, park], 50_000), piece([pingba, park], [pingba], 600_000)
		);
		const { added, removed, changed, byZone, byDistrict } = differenceOf(ground, []);
		expect({ added, removed, changed }).toEqual({ added: 50_020, removed: 600_300, changed: 4001 });
		expect(byZone).toEqual([{ from: 'zone-1', to: null, area: 300 }, { from: 'zone-quasi', to: 'zone-2', area: 1 }, { from: null, to: 'zone-quasi', area: 20 }]);
		expect(byDistrict.map(({ district, added: more, removed: less, changed: other }) => [district, more, less, other])).toEqual([['district-520181', 20, 300, 4001], ['district-520403', 50_000, 600_000, 0]]);
	});

	test('tells by how much an area\'s sum does not come out', () => {
		const { areas } = differenceOf(groundOf(piece([zone1], [], 30), piece([], [zone1], 100)), [measured('zone-1-hongfeng', 500, 569)]);
		expect(areas).toMatchObject([{ added: 100, removed: 30, residual: 1, name: 'zone-1 hongfeng' }]);
	});

	test('whatever changes, the parts are the whole, and each area gains and loses what its ground does', () => {
		fc.assert(fc.property(anyPieces, (pieces) => {
			const ground = groundOf(...pieces);
			const differing = differingPieces(ground).map((each) => pieces[each.piece]?.squareMetres ?? 0);
			const idsOf = (areas: readonly Area[]) => areas.map(({ id }) => id).sort().join();
			expect(differing).toEqual(pieces.filter(({ before, after }) => idsOf(before) !== idsOf(after)).map(({ squareMetres }) => squareMetres));
			const whole = (covered: (each: Piece) => boolean) => pieces.filter(covered).reduce((sum, { squareMetres }) => sum + squareMetres, 0);
			const { added, removed, changed, byDistrict, areas } = differenceOf(ground, ALL.map(({ id }) =>
				measured(id, whole(({ before }) => before.some((each) => each.id === id)), whole(({ after }) => after.some((each) => each.id === id)))));
			expect(added + removed + changed).toBe(differing.reduce((sum, metres2) => sum + metres2, 0));
			for (const sort of ['added', 'removed', 'changed'] as const) expect(byDistrict.reduce((sum, each) => sum + each[sort], 0)).toBe({ added, removed, changed }[sort]);
			expect(areas.map(({ residual }) => residual)).toEqual(ALL.map(() => 0));
		}));
	});
});

describe('the consequence', () => {
	test('says from whom to whom, merged over pieces, and which clauses begin and cease to bind', () => {
		const { cells, clauses } = consequenceOf(groundOf(piece([qingzhen, basin], [qingzhen, basin, quasi], 5), piece([qingzhen, basin], [qingzhen, basin, quasi, zone2], 7)));
		expect(cells.find(({ matter, role }) => matter === 'water-pollution' && role === 'lead')).toEqual({ matter: 'water-pollution', role: 'lead', from: ['gy-eeb'], to: ['gy-water'], area: 12, pieces: [0, 1] });
		expect(cells.find(({ matter, role }) => matter === 'hazmat-transport' && role === 'lead')).toMatchObject({ from: [], to: ['gy-trans'], area: 12 });
		// 附二(六): within level 2 farms are found and closed, elsewhere manure is used; the unit stays the same
		const livestock = clauses.filter(({ matter, role }) => matter === 'livestock' && role === 'lead');
		expect(livestock.map(({ task, change, area: metres2, pieces }) => [task, change, metres2, pieces])).toEqual([['treat-manure', 'stops', 7, [1]], ['close-farms-zone-2', 'starts', 7, [1]]]);
		expect(cells.filter(({ matter }) => matter === 'livestock')).toEqual([]);
	});

	test('a district\'s border moves everything that goes by territory', () => {
		const { cells } = consequenceOf(groundOf(piece([qingzhen, basin], [pingba, basin], 9)));
		expect(cells.find(({ matter, role }) => matter === 'fishing' && role === 'lead')).toMatchObject({ from: ['gy-agri'], to: ['as-agri'] });
		expect(cells.find(({ matter, role }) => matter === 'fishing' && role === 'office')).toMatchObject({ from: ['office-gy'], to: ['office-as'] });
	});

	test('back again is the same the other way round', () => {
		fc.assert(fc.property(anyPieces, (pieces) => {
			const there = consequenceOf(groundOf(...pieces));
			const back = consequenceOf(groundOf(...pieces.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before }))));
			const told = (cells: typeof there.cells, turned: boolean) =>
				cells.map(({ matter, role, from, to, area: metres2, pieces: places }) => JSON.stringify([matter, role, turned ? to : from, turned ? from : to, metres2, places])).sort();
			expect(told(back.cells, true)).toEqual(told(there.cells, false));
			expect(there.cells.every(({ from, to }) => from.join() !== to.join())).toBe(true);
		}), { numRuns: 60 });
	});

	test('the first or the last area of a set that the table asks about reaches everywhere', () => {
		const without = (...kinds: AreaKind[]): KnownKind[] => known.filter(({ kind }) => !kinds.includes(kind));
		expect(reachesEverywhere(known, known)).toBe(false);
		expect(reachesEverywhere(known, without('park'))).toBe(true);
		expect(reachesEverywhere(without('zone-2'), known)).toBe(true);
		// of levels 1 and 2 there are others of their set, of level 1 no row asks by itself
		expect(reachesEverywhere(known, without('zone-1'))).toBe(false);
		expect(Object.keys(AREA_SETS)).toContain('park');
	});
});
