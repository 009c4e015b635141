import { describe, expect, it } from 'vitest';
import { concernedObjects } from '#objects/tables';
import type { Actor } from '#issues';
import { countObjects, isStill, mayChangeSet, mayLoadObjects, objectGeometry, objectsAffected, saidOfObject, sortObjects, type ObjectOnGround } from '#objects';

const actor = (organisation: Actor['organisation'], role: Actor['role']): Actor => ({ account: 'a', name: 'a', organisation, role });

describe('an object', () => {
	it('is named by what tables and files call it, whatever the case, the width and the brackets', () => {
		expect(saidOfObject({ 经度: '106.4', '排污口编号（新）': 'P-1', 名称: ' 城东排口 ' })).toEqual({ number: 'P-1', name: '城东排口' });
		expect(saidOfObject({ ID: 7, NAME: 'Intake' })).toEqual({ number: '7', name: 'Intake' });
		expect(saidOfObject({ 备注: '甲' })).toEqual({ number: '', name: '' });
		expect(saidOfObject({ 名称: 'a\u202eb' })).toEqual({ number: '', name: 'a b' });
	});

	it('has a shape of finite numbers, and no mixture', () => {
		expect(objectGeometry({ type: 'Point', coordinates: [106, NaN] })).toBeNull();
		expect(objectGeometry({ type: 'Point', coordinates: [] })).toBeNull();
		expect(objectGeometry({ type: 'LineString', coordinates: [[106, 26]] })).toBeNull();
		expect(objectGeometry({ type: 'GeometryCollection', geometries: [] })).toBeNull();
		expect(objectGeometry({ type: 'Point', coordinates: [106, 26] })).not.toBeNull();
		expect(isStill({ type: 'LineString', coordinates: [[106, 26], [106, 26]] })).toBe(true);
	});

	it('without number and name is set apart, and so is the second of a number', () => {
		const at = (row: number, number: string, name: string) => ({ row, object: { number, name, geometry: { type: 'Point' as const, coordinates: [106, 26] } } });
		const { kept, faults } = sortObjects([at(2, '1', ''), at(3, '', ''), at(4, '1', 'x'), at(5, '', '甲'), at(6, '', '甲')]);
		expect(kept.map(({ row }) => row)).toEqual([2, 5, 6]);
		expect(faults).toEqual([{ row: 3, fault: 'nameless', got: '' }, { row: 4, fault: 'twice', got: '1' }]);
	});
});

describe('a set', () => {
	it('is loaded by who may propose, and changed by its unit, the office and the administrator', () => {
		expect((['officer', 'head', 'office', 'administrator', 'leader', 'procurator'] as const).map((role) => mayLoadObjects(actor('gy-eeb', role)))).toEqual([true, true, true, true, false, false]);
		const set = { organisation: 'gy-eeb' } as const;
		expect([actor('gy-eeb', 'officer'), actor('gy-water', 'head'), actor('office-gy', 'office'), actor('leading-group', 'administrator')].map((each) => mayChangeSet(each, set))).toEqual([true, false, true, true]);
	});
});

describe('what a proposal means for objects', () => {
	const cell = { matter: 'water-pollution', role: 'lead', from: ['gy-eeb'], to: ['gy-water'], area: 1 } as const;
	const clause = { clause: '附二(一)', task: 'x' as never, change: 'starts', matter: 'water-pollution', role: 'lead', unit: 'gy-eeb', area: 1, pieces: [2] } as const;
	const object = (kind: ObjectOnGround['kind'], unit: ObjectOnGround['unit'], size: number, pieces: [number, number][]): ObjectOnGround =>
		({ id: kind, set: '1', kind, number: '', name: kind, unit, size, lon: 106, lat: 26, pieces: pieces.map(([piece, share]) => ({ piece, share })) });

	it('is told by cell and clause, with the share that lies there, and no more than the whole', () => {
		const affected = objectsAffected(
			[object('road', 'm', 1000, [[0, 0.25], [1, 0.25], [2, 0.1]]), object('farm', 'm2', 400, [[0, 1], [1, 1]]), object('outfall', null, 1, [[9, 1]])],
			{ cells: [{ ...cell, pieces: [0, 1] }], clauses: [clause as never] }
		);
		expect(affected.map(({ kind, cells, clauses }) => [kind, cells, clauses])).toEqual([
			['road', [{ place: 0, share: 0.5 }], [{ place: 0, share: 0.1 }]], ['farm', [{ place: 0, share: 1 }], []]
		]);
		expect(countObjects(affected, 'cells', 0)).toEqual([{ kind: 'road', count: 1, metres: 500, squareMetres: 0 }, { kind: 'farm', count: 1, metres: 0, squareMetres: 400 }]);
	});

	it('is told in few lines: matters that pass alike in one, a clause with all its units, of one unit only what it gains or loses', () => {
		const cells = [{ ...cell, pieces: [0] }, { ...cell, matter: 'fishing', pieces: [0] }, { ...cell, role: 'support', from: ['gy-water'], to: [], pieces: [0] }] as const;
		const clauses = [{ ...clause, pieces: [0] }, { ...clause, unit: 'gy-water', pieces: [0] }] as never;
		const objects = objectsAffected([object('intake', null, 1, [[0, 1]])], { cells, clauses });
		const [told] = concernedObjects({ cells, clauses, objects }, null);
		expect(told?.moves.map(({ role, matters }) => [role, matters])).toEqual([['lead', ['water-pollution', 'fishing']], ['support', ['water-pollution']]]);
		expect(told?.clauses.map(({ units }) => units)).toEqual([['gy-eeb', 'gy-water']]);
		const [own] = concernedObjects({ cells, clauses, objects }, 'gy-eeb');
		expect([own?.moves.map(({ role }) => role), own?.clauses.map(({ units }) => units)]).toEqual([['lead'], [['gy-eeb']]]);
		expect(concernedObjects({ cells, clauses, objects }, 'gy-agri')).toEqual([]);
	});
});
