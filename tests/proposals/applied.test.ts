import { describe, expect, test } from 'vitest';
import { extentOf } from '#geo/shapes';
import { applyChanges, type Change } from '#proposals';
import { feature, square } from './making.ts';

const DAY = '2027-01-01';
const IN_FORCE = [
	feature('district', '520181', square(106, 26, 0.5), { territory: 'guiyang' }), feature('lake', 'hongfeng', square(106.1, 26.1, 0.02)),
	feature('extent-1000m', 'hongfeng', square(106.09, 26.09, 0.04)), feature('zone-1', 'hongfeng', square(106.1, 26.1, 0.03))
];
const shape = square(106.2, 26.2, 0.01);

function applied(...changes: Change[]) {
	const applying = applyChanges(IN_FORCE, changes, DAY);
	if (!applying.ok) throw new Error(`got ${JSON.stringify(applying.faults)}, expected it to apply`);
	return applying.applied;
}

describe('what changes make of the areas in force', () => {
	test('a replaced area keeps what it is and gets the line, the day and the next version', () => {
		const { before, after, changed } = applied({ op: 'replace', area: 'zone-1-hongfeng', geometry: shape, name: '新名' });
		expect(before).toBe(IN_FORCE);
		expect(changed.map(({ id, computed }) => [id, computed])).toEqual([['zone-1-hongfeng', false]]);
		expect(after.find(({ properties }) => properties.id === 'zone-1-hongfeng')).toMatchObject({ geometry: shape, properties: { version: 4, validFrom: DAY, name: '新名', nameEn: 'zone-1 hongfeng', accuracy: 2 } });
		expect(after).toHaveLength(IN_FORCE.length);
	});

	test('a new area gets the id of its kind and code, and without a code the first free one', () => {
		const add = { op: 'add', kind: 'zone-1', name: '新区', geometry: shape } as const;
		expect(applied({ ...add, code: 'baihua' }, add, add).changed.map(({ id }) => id)).toEqual(['zone-1-baihua', 'zone-1-new-1', 'zone-1-new-2']);
		expect(applied({ op: 'add', area: 'zone-quasi-hongfeng', name: '准', geometry: shape }).changed).toMatchObject([{ before: null, after: { properties: { kind: 'zone-quasi', code: 'hongfeng', version: 1 } } }]);
	});

	test('a lake takes its 1000 m along: drawn anew, begun and ended with it', () => {
		const moved = applied({ op: 'replace', area: 'lake-hongfeng', geometry: shape });
		const { geometry } = extentOf({ code: 'hongfeng', name: '', nameEn: '', geometry: shape });
		const extent = moved.changed.find(({ id }) => id === 'extent-1000m-hongfeng');
		expect(extent).toMatchObject({ computed: true, after: { properties: { kind: 'extent-1000m', version: 4, validFrom: DAY } } });
		expect(extent?.after?.geometry.coordinates.flat(2)).toEqual(geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2));
		expect(applied({ op: 'remove', area: 'lake-hongfeng' }).after.map(({ properties }) => properties.id)).toEqual(['district-520181', 'zone-1-hongfeng']);
		expect(applied({ op: 'add', kind: 'lake', code: 'baihua', name: '百花湖', geometry: shape }).changed.map(({ id, before }) => [id, before])).toEqual([['lake-baihua', null], ['extent-1000m-baihua', null]]);
	});

	const add = { op: 'add', kind: 'zone-2', code: 'hongfeng', name: '二级', geometry: shape } as const;
	const { name: _name, ...nameless } = add;
	const { geometry: _shape, ...shapeless } = add;
	const refused: [string, Change[], [number, string, string][]][] = [
		['an area that is not in force', [{ op: 'remove', area: 'zone-2-hongfeng' }], [[0, 'area', 'unknown-area']]],
		['none named', [{ op: 'remove' }, { op: 'replace', geometry: shape }], [[0, 'area', 'area-missing'], [1, 'area', 'area-missing']]],
		['a new one that exists', [{ ...add, kind: 'zone-1' }], [[0, 'code', 'exists']]],
		['one twice', [add, { op: 'remove', area: 'zone-1-hongfeng' }, { op: 'replace', area: 'zone-1-hongfeng', geometry: shape }, add], [[2, 'area', 'twice'], [3, 'code', 'twice']]],
		['no shape', [shapeless, { op: 'replace', area: 'zone-1-hongfeng' }], [[0, 'geometry', 'geometry-missing'], [1, 'geometry', 'geometry-missing']]],
		['no name, no kind', [nameless, { op: 'add', name: '新', geometry: shape }], [[0, 'name', 'name-missing'], [1, 'kind', 'kind-missing']]],
		['what is computed', [{ ...add, kind: 'extent-1000m' }, { op: 'remove', area: 'extent-1000m-hongfeng' }], [[0, 'kind', 'kind-computed'], [1, 'area', 'kind-computed']]],
		['another kind', [{ op: 'replace', area: 'zone-1-hongfeng', kind: 'zone-2', geometry: shape }], [[0, 'kind', 'kind-other']]],
		['a park of no territory', [{ ...add, kind: 'park' }], [[0, 'territory', 'territory-missing']]],
		['a lake that no plane holds', [{ op: 'replace', area: 'lake-hongfeng', geometry: square(100, 20, 10) }], [[0, 'geometry', 'lake-too-wide']]]
	];
	test.each(refused)('%s is refused, with the change and the field', (_title, changes, expected) => {
		const applying = applyChanges(IN_FORCE, changes, DAY);
		expect(applying.ok ? [] : applying.faults.map(({ change, field, fault }) => [change, field, fault])).toEqual(expected);
	});
});
