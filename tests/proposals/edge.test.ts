import { changeNow, edgeNow, type Change, type EdgeOf } from '#proposals';
import { edgeLine, edgeNear, edgeOver } from '#proposals/drawing';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { nameOfChange } from '../../src/lib/proposals/edge.ts';
import { stepFaults, type StepSaid } from '../../src/lib/proposals/step.ts';
import { proposal } from './making.ts';

/** A ring round the lakes' middle, of so many corners a hundredth of a degree from it. */
const round = (corners: number): Position[] => Array.from({ length: corners }, (_, index) => {
	const turn = (2 * Math.PI * index) / corners;
	return [106.4 + 0.01 * Math.cos(turn), 26.5 + 0.01 * Math.sin(turn)];
});
const closed = (ring: readonly Position[]): Position[] => [...ring, ring[0] ?? []];
const change = (ring: readonly Position[], area = 'zone-2-hongfeng'): Change => ({ op: 'replace', area, geometry: { type: 'MultiPolygon', coordinates: [[closed(ring)]] } });
const RING = round(12);
const at = (from: number, to: number): EdgeOf => ({ change: 0, polygon: 0, ring: 0, from, to });

describe('a piece of a proposed line', () => {
	test('goes from one corner to another in the order of the ring, over the first one too', () => {
		expect(edgeLine(change(RING), at(3, 5))).toEqual([RING[3], RING[4], RING[5]]);
		expect(edgeLine(change(RING), at(11, 1))).toEqual([RING[11], RING[0], RING[1]]);
		for (const none of [at(2, 2), at(0, 12), { ...at(0, 1), ring: 1 }]) expect(edgeLine(change(RING), none)).toBeNull();
		expect(edgeLine({ }, at(0, 1))).toBeNull();
	});

	test('is found again wherever its corners follow one another, however the ring is turned and among whichever changes', () => {
		const line = edgeLine(change(RING), at(10, 1)) ?? [];
		const turned = [...RING.slice(5), ...RING.slice(0, 5)];
		const other = change(round(9).map(([lon = 0, lat = 0]) => [lon + 0.1, lat]), 'zone-1-hongfeng');
		for (const ring of [RING, turned, [...RING].reverse()]) {
			const now = edgeNow(line, [other, change(ring)]);
			expect(now?.change).toBe(1);
			const again = edgeLine(change(ring), now ?? at(0, 1)) ?? [];
			expect([line, [...line].reverse()]).toContainEqual(again);
		}
	});

	test('is gone when any of its corners was moved, taken away or another put between, and stays when that happens elsewhere', () => {
		const line = edgeLine(change(RING), at(3, 5)) ?? [];
		const with_ = (index: number, ...corners: Position[]) => [...RING.slice(0, index), ...corners, ...RING.slice(index + 1)];
		expect(edgeNow(line, [change(with_(4, [106.4, 26.52]))])).toBeNull();
		expect(edgeNow(line, [change(with_(4))])).toBeNull();
		expect(edgeNow(line, [change(with_(4, RING[4] ?? [], [106.4, 26.511]))])).toBeNull();
		expect(edgeNow(line, [{ op: 'remove', area: 'zone-2-hongfeng' }])).toBeNull();
		expect(edgeNow(line, [change(with_(0))])).toEqual(at(2, 4));
	});

	test('is pointed at by the nearest edge within reach', () => {
		const [a = [], b = []] = [RING[6], RING[7]];
		const beside = { lon: ((a[0] ?? 0) + (b[0] ?? 0)) / 2 + 0.0001, lat: ((a[1] ?? 0) + (b[1] ?? 0)) / 2 };
		expect(edgeNear(beside, [change(RING)], 30)).toEqual(at(6, 7));
		expect(edgeNear(beside, [change(RING)], 2)).toBeNull();
		const last = { lon: 106.4 + 0.01 * Math.cos(-Math.PI / 12), lat: 26.5 + 0.01 * Math.sin(-Math.PI / 12) };
		expect(edgeNear(last, [change(RING)], 100)).toEqual(at(11, 0));
	});

	test('is made longer the shorter way round, over every place on the ring; on another ring it begins anew', () => {
		expect(edgeOver(at(3, 4), at(6, 7), 12)).toEqual(at(3, 7));
		expect(edgeOver(at(3, 4), at(1, 2), 12)).toEqual(at(1, 4));
		expect(edgeOver(at(3, 4), at(11, 0), 12)).toEqual(at(11, 4));
		expect(edgeOver(at(2, 8), at(4, 5), 12)).toEqual(at(2, 8));
		expect(edgeOver(at(3, 4), { ...at(6, 7), change: 1 }, 12)).toEqual({ ...at(6, 7), change: 1 });
		for (let from = 0; from < 12; from++) for (let other = 0; other < 12; other++) {
			const over = edgeOver(at(from, (from + 1) % 12), at(other, (other + 1) % 12), 12);
			const line = edgeLine(change(RING), over) ?? [];
			for (const corner of [from, from + 1, other, other + 1]) expect([from, other, line]).toEqual([from, other, expect.arrayContaining([RING[corner % 12]])]);
		}
	});

	test('a step that names one says of which change, one that is there, no longer than people can mean, and no place besides', () => {
		const long = round(1200);
		const faults = (said: Partial<StepSaid>, ring = RING) => stepFaults('comment', { note: '线', ...said }, { title: '', reason: '', validFrom: '2027-01-01', changes: [change(ring)] }, proposal(), '2026-12-01');
		expect(faults({ change: 0, edge: at(3, 5) })).toEqual([]);
		expect(faults({ edge: at(3, 5) })).toEqual([{ field: 'change', fault: 'missing' }]);
		expect(faults({ change: 0, edge: at(3, 12) })).toEqual([{ field: 'edge', fault: 'no-such-edge' }]);
		expect(faults({ change: 0, edge: at(3, 3) })).toEqual([{ field: 'edge', fault: 'no-such-edge' }]);
		expect(faults({ change: 0, edge: at(3, 5), lon: 106.4, lat: 26.5 })).toEqual([{ field: 'edge', fault: 'place-and-edge' }]);
		expect([faults({ change: 0, edge: at(0, 999) }, long), faults({ change: 0, edge: at(0, 1000) }, long)]).toEqual([[], [{ field: 'edge', fault: 'edge-too-long' }]]);
	});
});

describe('a change that something was said of', () => {
	test('is known again by its area, a new one by its kind and name, and by nothing else', () => {
		const added: Change = { ...change(RING), op: 'add', kind: 'zone-1', name: '一' };
		delete (added as { area?: string }).area;
		const before = [change(RING), added];
		const after = [added, change(RING, 'zone-1-baihua'), change(round(5))];
		expect(before.map((each) => changeNow(nameOfChange(each), after))).toEqual([2, 0]);
		expect(changeNow(nameOfChange({ ...added, name: '二' }), after)).toBeNull();
		expect(changeNow({ op: 'remove', area: 'zone-2-hongfeng' }, after)).toBe(2);
	});
});
