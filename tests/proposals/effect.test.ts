import { describe, expect, test } from 'vitest';
import { applyChanges, daysOfChange, effectOf, reversalOf, type Act, type EffectMade, type KnownVersion } from '#proposals';
import { feature, square } from './making.ts';

const ACT: Act = { number: '黔府函〔2026〕1号', date: '2026-12-01', proposal: 'P2026-0001', effectiveFrom: '2027-01-01', lines: 'illustrative' };
const BEFORE = [
	feature('zone-1', 'a', square(106.02, 26.02, 0.02), { accuracy: 7, licence: 'CC0-1.0', validTo: '2028-01-01' }), feature('zone-2', 'a', square(106, 26, 0.1)),
	feature('lake', 'b', square(106.2, 26, 0.02)), feature('extent-1000m', 'b', square(106.19, 25.99, 0.04))
];

function effect(changes: Parameters<typeof applyChanges>[1], act = ACT, next: (id: string) => string | null = () => null) {
	const applying = applyChanges(BEFORE, changes, ACT.effectiveFrom);
	if (!applying.ok) throw new Error(`effect: got ${JSON.stringify(applying.faults)}, expected changes that fit`);
	return effectOf(applying.applied, act, next);
}

describe('an act', () => {
	test('is the source of the lines that it puts in force; one that it redraws keeps its accuracy, its licence and the end that was fixed for it', () => {
		const { put, ended, end } = effect([{ op: 'replace', area: 'zone-1-a', geometry: square(106.03, 26.02, 0.02) }]);
		expect(put).toEqual([expect.objectContaining({
			kind: 'zone-1', code: 'a', source: '黔府函〔2026〕1号（2026-12-01，P2026-0001）', accuracy: 7, licence: 'CC0-1.0', illustrative: true, validFrom: '2027-01-01', validTo: '2028-01-01'
		})]);
		expect([ended, end]).toEqual([[{ id: 'zone-1-a', version: 3, until: '2028-01-01' }], []]);
	});

	test('leaves room for what another has fixed for later, and ends what it takes away', () => {
		const add = { op: 'add', kind: 'zone-1', code: 'c', name: '新区', geometry: square(106.5, 26, 0.1) } as const;
		const { put, end, ended } = effect([add, { op: 'remove', area: 'zone-2-a' }], { ...ACT, lines: 'official' }, (id) => (id === 'zone-1-c' ? '2029-01-01' : null));
		expect(put).toEqual([expect.objectContaining({ code: 'c', validTo: '2029-01-01', accuracy: 0, illustrative: false, licence: expect.stringMatching(/./) })]);
		expect([end, ended]).toEqual([[{ id: 'zone-2-a', version: 3 }], [{ id: 'zone-2-a', version: 3, until: null }]]);
	});

	test('that moves a lake\'s line moves its 1000 m with it, which is still told to be computed', () => {
		const { put } = effect([{ op: 'replace', area: 'lake-b', geometry: square(106.2, 26, 0.03) }]);
		expect(put.map(({ kind, source }) => [kind, /^黔府函/.test(source)])).toEqual([['lake', true], ['extent-1000m', false]]);
	});
});

describe('taking an act back', () => {
	const version = (id: string, number: number, validFrom: string, validTo: string | null, superseded = false): KnownVersion => ({ id, version: number, validFrom, validTo, superseded });
	const replaced = { put: [{ id: 'z', version: 2 }], ended: [{ id: 'z', version: 1, until: null }] };
	const back = (made: EffectMade, known: readonly KnownVersion[], effectiveUntil: string, annulled: readonly EffectMade[] = []) =>
		reversalOf(made, known, { effectiveFrom: '2027-01-01', effectiveUntil }, annulled);

	test('restores what was before from the day on, and from the day of effect where it never came to that', () => {
		const known = [version('z', 1, '2024-03-01', '2027-01-01'), version('z', 2, '2027-01-01', null)];
		expect(back(replaced, known, '2027-07-01')).toEqual({ restore: [{ id: 'z', version: 1, validFrom: '2027-07-01', validTo: null }], end: [], kept: [] });
		expect(back(replaced, known, '2027-01-01').restore).toEqual([{ id: 'z', version: 1, validFrom: '2027-01-01', validTo: null }]);
	});

	test('ends what the act had added, and brings back what it had taken away, unless that would have ended by then', () => {
		expect(back({ put: [{ id: 'n', version: 1 }], ended: [] }, [version('n', 1, '2027-01-01', null)], '2027-07-01')).toEqual({ restore: [], end: [{ id: 'n', version: 1 }], kept: [] });
		const gone = (until: string | null) => back({ put: [], ended: [{ id: 'g', version: 4, until }] }, [version('g', 4, '2024-03-01', '2027-01-01')], '2027-07-01');
		expect(gone(null).restore).toEqual([{ id: 'g', version: 4, validFrom: '2027-07-01', validTo: null }]);
		expect(gone('2028-01-01').restore).toEqual([{ id: 'g', version: 4, validFrom: '2027-07-01', validTo: '2028-01-01' }]);
		expect(gone('2027-06-01')).toEqual({ restore: [], end: [], kept: [] });
	});

	test('brings back nothing that another act had made and that holds no more: what that had ended comes, or nothing', () => {
		const known = [version('z', 1, '2024-03-01', '2026-06-01'), version('z', 2, '2026-06-01', '2027-01-01'), version('z', 3, '2027-01-01', null)];
		const [second, first] = [{ put: [{ id: 'z', version: 3 }], ended: [{ id: 'z', version: 2, until: null }] }, { put: [{ id: 'z', version: 2 }], ended: [{ id: 'z', version: 1, until: null }] }];
		expect(back(second, known, '2027-07-01').restore).toMatchObject([{ version: 2 }]);
		expect(back(second, known, '2027-07-01', [first]).restore).toMatchObject([{ version: 1 }]);
		expect(back(second, known, '2027-07-01', [{ ...first, ended: [] }])).toEqual({ restore: [], end: [{ id: 'z', version: 3 }], kept: [] });
	});

	test('leaves alone what another act has changed since, and says so; what is fixed for later stays fixed', () => {
		const since = [version('z', 1, '2024-03-01', '2027-01-01'), version('z', 2, '2027-01-01', '2027-05-01'), version('z', 3, '2027-05-01', null)];
		expect(back(replaced, since, '2027-07-01')).toEqual({ restore: [], end: [], kept: ['z'] });
		expect(back(replaced, since, '2027-03-01').restore).toEqual([{ id: 'z', version: 1, validFrom: '2027-03-01', validTo: '2027-05-01' }]);
		expect(back(replaced, [version('z', 1, '2024-03-01', '2027-01-01'), version('z', 2, '2027-01-01', null, true)], '2027-07-01').kept).toEqual(['z']);
	});
});

test('days on which areas change are asked once each, the first one always', () => {
	const areas = BEFORE.map(({ properties }) => ({ properties }));
	expect(daysOfChange(areas, '2027-01-01')).toEqual(['2027-01-01', '2028-01-01']);
	expect(daysOfChange(areas, '2020-01-01')).toEqual(['2020-01-01', '2024-03-01', '2028-01-01']);
});
