import { describe, expect, test } from 'vitest';
import { countAnswer, CsvReader, emptyTally, GeoJsonReader, groundsOf, questionAbout, positionReading, readerOf, readShape, sharesText, unshifted, type Row, type RowAnswer } from '#batch';
import type { UnitId } from '#duty';

const LINE = { type: 'LineString' as const, coordinates: [[106.4, 26.5], [106.41, 26.5]] };
const answer = (lead: UnitId[], ground?: RowAnswer['ground']): RowAnswer => ({
	scope: 'in', territory: 'guiyang', withinExtent: false, zone: null, lead, oversee: [], support: [], territorial: [], office: [], flags: [], error: null, ...(ground ? { ground } : {})
});
const shared = answer(['gy-eeb'], {
	shares: [
		{ lead: ['gy-eeb'], share: 0.6, metres: 600, scope: 'in', territory: 'guiyang' }, { lead: [], share: 0.3, metres: 300, scope: 'out', territory: null, why: 'why' },
		{ lead: ['gy-eeb', 'gy-water'], share: 0.1, metres: 100, scope: 'in', territory: 'guian' }
	],
	remainder: { share: 0.3, metres: 300, why: 'why' }
});
const rowsIn = (pieces: Iterable<unknown>) => [...pieces].filter((piece): piece is Row => typeof piece === 'object' && piece !== null && 'write' in piece);

describe('shares', () => {
	test('in one line: the largest first, the same units once, nobody with the reason, a part never as nothing nor as the whole', () => {
		expect(sharesText(shared.ground?.shares ?? [])).toBe('gy-eeb 60.0 %; — 30.0 % (why); gy-eeb+gy-water 10.0 %');
		expect(sharesText([{ lead: ['gy-eeb'], share: 0.3 }, { lead: ['gy-water'], share: 0.4 }, { lead: ['gy-eeb'], share: 0.3 }])).toBe('gy-eeb 60.0 %; gy-water 40.0 %');
		expect(sharesText([{ lead: ['gy-eeb'], share: 0.9999 }, { lead: ['gy-water'], share: 0.0001 }])).toBe('gy-eeb >99.9 %; gy-water <0.1 %');
		expect(sharesText([])).toBe('');
	});

	test('are counted for each unit, and for nobody by why', () => {
		const tally = emptyTally();
		countAnswer(tally, shared);
		countAnswer(tally, answer([], { shares: [{ lead: [], share: 1, squareMetres: 5, scope: 'in', territory: 'guian', why: 'why' }], remainder: null }));
		expect(groundsOf(tally)).toEqual([['gy-eeb', { metres: 700, squareMetres: 0 }], ['gy-water', { metres: 100, squareMetres: 0 }]]);
		expect([tally.ground.get('outside'), tally.ground.get('silent')]).toEqual([{ metres: 300, squareMetres: 0 }, { metres: 0, squareMetres: 5 }]);
	});
});

describe('a table of shapes', () => {
	test('has each shape in its row, and a column for the shares that keeps what was called so', () => {
		const reader = readerOf('csv', { lon: 1, lat: 2 }, [readShape(LINE), null, readShape({ type: 'LineString', coordinates: [] })]);
		const [head, ...pieces] = reader.push('shares,lon,lat\nmine,,\n,106,26\n,,\n');
		const [line, point, wrong] = rowsIn(pieces);
		expect(head).toMatch(/^input_shares,lon,lat,scope,.*,error,shares\n$/);
		expect([line?.shape, point?.shape, wrong?.fault?.reason]).toEqual([LINE, undefined, 'expectedShape']);
		expect(line?.write(shared)).toMatch(/^mine,,,in,guiyang,.*,gy-eeb 60\.0 %; — 30\.0 % \(why\); gy-eeb\+gy-water 10\.0 %\n$/);
		expect(point?.write(answer(['gy-eeb']))).toMatch(/^,106,26,in,.*,,\n$/);
	});

	test('without shapes has none', () => {
		expect([...new CsvReader().push('lon,lat\n')][0]).toMatch(/,error\n$/);
	});
});

describe('a shape', () => {
	test('is read without heights, and taken out of a shifted system where one is declared', () => {
		const read = readShape({ ...LINE, coordinates: [[106.4, 26.5, 1200], [106.41, 26.5]] });
		expect(read).toEqual({ ok: true, shape: LINE });
		expect(unshifted(LINE, 'auto')).toBe(LINE);
		// GCJ-02 lies some 500 m east of the true place here
		const [[lon = 0] = []] = unshifted(LINE, 'gcj02').coordinates as number[][];
		expect(106.4 - lon).toBeGreaterThan(0.003);
		expect(106.4 - lon).toBeLessThan(0.007);
	});

	test('asks nothing about positions before the work', () => {
		const collection = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: LINE }] };
		expect(questionAbout(rowsIn(new GeoJsonReader().push(JSON.stringify(collection))), positionReading('labelled', 'auto'))).toBeNull();
	});
});
