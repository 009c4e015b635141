import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askOgc } from './open-data/ask.ts';
import { box } from '../store/areas.ts';
import { caller, tokenOf } from './people.ts';
import { ask } from './serve.ts';

const OBJECTS = '/api/v1/objects';
const bytes = (text: string) => new TextEncoder().encode(text);
const TABLE = bytes('排污口编号,名称,经度,纬度\nP1,甲排口,106.1,26.1\nP2,乙排口,"106°12′00″E","26°06′00″N"\n');
const FACTS = { source: '2025年排查', accuracy: '15', dataDate: '2025-12-01', validFrom: '2026-01-01' };
const reading = (name: string, more: Readonly<Record<string, string>> = {}) => `${OBJECTS}/reading?${new URLSearchParams({ name, ...more })}`;
const loading = (name: string, more: Readonly<Record<string, string>>) => `${OBJECTS}?${new URLSearchParams({ name, ...FACTS, ...more })}`;

/** Level 2 loses its eastern strip, from 106.27 to 106.29. */
const SMALLER = { op: 'replace', area: 'zone-2-hongfeng', geometry: { type: 'Polygon', coordinates: [box(106.22, 26.12, 106.27, 26.18)] } };

/** Named objects over HTTP: read, loaded, superseded, withdrawn, and counted in what a proposal means. */
export function describeObjects(): void {
	describe('named objects', () => {
		test('are read by who has signed in, and loaded by who may propose', async () => {
			for (const address of [OBJECTS, `${OBJECTS}/sets`]) expect((await ask(address)).status).toBe(401);
			expect((await ask(reading('a.csv'), { method: 'POST', body: 'x' })).status).toBe(401);
			const procurator = await caller('proc-guiyang', 'procurator');
			expect((await procurator.get(OBJECTS)).status).toBe(200);
			expect((await procurator.send(reading('a.csv'), TABLE)).status).toBe(403);
			expect((await procurator.send(loading('a.csv', { kind: 'outfall', title: 'x', crs: '4490' }), TABLE)).status).toBe(403);
		});

		test('a table that does not say its system is asked about; then every row is told, those at fault by their rows', async () => {
			const planner = await caller('gy-eeb');
			expect((await planner.send(reading('排口.csv'), TABLE)).body).toMatchObject({ status: 422, question: { parameter: 'crs' } });
			const { status, body } = await planner.send(reading('排口.csv', { crs: '4490' }), TABLE);
			expect([status, body.features, body.faults]).toEqual([200, 2, []]);
			expect(body.objects.features.map(({ geometry, properties }: { geometry: { coordinates: number[] }; properties: { number: string } }) => [properties.number, geometry.coordinates.map((each) => Number(each.toFixed(6)))]))
				.toEqual([['P1', [106.1, 26.1]], ['P2', [106.2, 26.1]]]);
			const bad = bytes('编号,经度,纬度\n1,106.1,26.1\n2,甲,26.1\n,106.1,26.1\n1,106.2,26.2\n5,206.1,26.1\n');
			const { body: told } = await planner.send(reading('a.csv', { crs: '4490' }), bad);
			expect(told.faults.map(({ row, fault }: { row: number; fault: string }) => [row, fault])).toEqual([[3, 'unread'], [4, 'nameless'], [5, 'twice'], [6, 'outside']]);
			expect(told.faults[0].message).toBe('第 3 行：读不出坐标“甲, 26.1”。');
			const refused = await planner.send(loading('a.csv', { crs: '4490', kind: 'intake', title: '取水口' }), bad);
			expect([refused.status, refused.body.errors.length]).toEqual([422, 4]);
			expect((await planner.send(loading('a.csv', { crs: '4490', kind: 'intake', title: '取水口', partial: 'true', expect: told.sha256 }), bad)).body).toMatchObject({ kind: 'intake', loads: [{ count: 1 }] });
		});

		test.each([['points-4523-gbk.zip', '4523', 'Point'], ['lines-4524.gpkg', '4524', 'LineString'], ['points-4490.fgb', '4490', 'Point']])('%s is read by what it says of itself', async (name, crs, type) => {
			const { status, body } = await (await caller('gy-eeb')).send(reading(name), readFileSync(join('tests/fixtures/decide', name)));
			expect([status, body.system?.crs, new Set(body.objects?.features.map(({ geometry }: { geometry: { type: string } }) => geometry.type)).has(type)]).toEqual([200, crs, true]);
			expect(body.objects.features.length + body.faultCount).toBe(body.features);
		});

		test('a workbook is read as a table is', async () => {
			const { status, body } = await (await caller('gy-eeb')).send(reading('points.xlsx', { crs: '4490' }), readFileSync('tests/fixtures/decide/points.xlsx'));
			expect([status, body.tabular, body.features > 0]).toEqual([200, true, true]);
		});

		test('lines and polygons come from files of geodata, in the file\'s own system', async () => {
			const planner = await caller('gy-eeb');
			const file = bytes(JSON.stringify({ type: 'FeatureCollection', features: [
				{ type: 'Feature', properties: { name: '环湖路' }, geometry: { type: 'LineString', coordinates: [[106.1, 26.1], [106.2, 26.2]] } },
				{ type: 'Feature', properties: { name: '塘' }, geometry: { type: 'Polygon', coordinates: [[[106.1, 26.1], [106.11, 26.1], [106.11, 26.11]]] } },
				{ type: 'Feature', properties: { name: '混' }, geometry: { type: 'GeometryCollection', geometries: [] } },
				{ type: 'Feature', properties: { name: '无' }, geometry: null }
			] }));
			const { body } = await planner.send(reading('a.geojson'), file);
			expect([body.repaired, body.objects.features.map(({ geometry }: { geometry: { type: string } }) => geometry.type)]).toEqual([1, ['LineString', 'Polygon']]);
			expect(body.faults.map(({ row, fault }: { row: number; fault: string }) => [row, fault])).toEqual([[3, 'collection'], [4, 'no-shape']]);
		});

		test('are loaded, superseded and withdrawn, each by its day; what is not what was shown, stale or another\'s is refused', async () => {
			const [planner, other] = [await caller('gy-eeb'), await caller('gov-qingzhen')];
			const { body: shown } = await planner.send(reading('排口.csv', { crs: '4490' }), TABLE);
			const made = await planner.send(loading('排口.csv', { crs: '4490', kind: 'outfall', title: '入河排口', expect: shown.sha256 }), TABLE);
			expect([made.status, made.body]).toMatchObject([201, { kind: 'outfall', name: '入河排口', version: 1, mayChange: true, loads: [{ count: 2, sha256: shown.sha256, source: '2025年排查', accuracy: 15 }] }]);
			const set = made.body.id as string;
			const again = { crs: '4490', set, version: '1', validFrom: '2027-01-01' };
			const next = bytes('编号,名称,经度,纬度\nP3,丙,106.15,26.1\n');
			expect((await planner.send(loading('b.csv', { ...again, expect: shown.sha256 }), next)).status).toBe(422);
			expect((await other.send(loading('b.csv', again), next)).status).toBe(403);
			expect((await planner.send(loading('b.csv', { crs: '4490', kind: 'outfall', title: '入河排口' }), next)).status).toBe(422);
			expect((await planner.send(loading('b.csv', { ...again, dataDate: '2999-01-01' }), next)).status).toBe(400);
			expect((await planner.send(loading('b.csv', { ...again, kind: 'farm' }), next)).status).toBe(400);
			expect((await planner.send(loading('b.csv', again), next)).status).toBe(200);
			expect((await planner.send(loading('c.csv', again), TABLE)).status).toBe(409);
			const numbers = async (at: string, more = '') => (await other.get(`${OBJECTS}?at=${at}&set=${set}${more}`)).body.features.map(({ properties }: { properties: { number: string } }) => properties.number);
			expect([await numbers('2026-06-01'), await numbers('2027-01-01'), await numbers('2026-06-01', '&bbox=106.05,26.05,106.15,26.15'), await numbers('2026-06-01', '&kind=farm')]).toEqual([['P1', 'P2'], ['P3'], ['P1'], []]);
			const withdrawal = { version: 2, validFrom: '2028-01-01', note: '重新排查' };
			expect((await other.post(`${OBJECTS}/sets/${set}/withdrawal`, withdrawal)).status).toBe(403);
			expect((await planner.post(`${OBJECTS}/sets/999999/withdrawal`, withdrawal)).status).toBe(404);
			expect((await planner.post(`${OBJECTS}/sets/${set}/withdrawal`, withdrawal)).body).toMatchObject({ state: 'withdrawn', version: 3 });
			expect(await numbers('2028-01-01')).toEqual([]);
			expect((await other.get(`${OBJECTS}/sets`)).body.items.find(({ id }: { id: string }) => id === set)).toMatchObject({ mayChange: false, loads: [{ action: 'withdraw' }, { validTo: '2028-01-01' }, { validTo: '2027-01-01' }] });
		});

		test('are a collection of the open data for those who have signed in, selected by kind, day and box, in any of its systems', async () => {
			const planner = await caller('gy-eeb');
			const made = await planner.send(loading('站.csv', { crs: '4490', kind: 'station', title: '国控断面' }), TABLE);
			const authorization = `Bearer ${await tokenOf('proc-guiyang', 'procurator')}`;
			const items = '/collections/objects/items';
			for (const address of ['/collections/objects', items, `${items}/${made.body.id}.1.1`]) expect([address, (await askOgc(address)).status]).toEqual([address, 401]);
			const as = (address: string) => askOgc(address, { authorization });
			expect((await as('/collections')).body.collections.map(({ id }: { id: string }) => id)).toContain('objects');
			const { body } = await as(`${items}?kind=station&datetime=2026-06-01`);
			expect([body.numberMatched, body.features[0]]).toMatchObject([2, { id: `${made.body.id}.1.1`, properties: { number: 'P1', kindName: '监测断面', source: '2025年排查', accuracy: 15, unit: 'gy-eeb', validTo: null }, geometry: { type: 'Point' } }]);
			expect((await as(`${items}?kind=station&datetime=2025-06-01`)).body.numberMatched).toBe(0);
			expect((await as(`${items}?kind=station&bbox=106.05,26.05,106.15,26.15`)).body.numberMatched).toBe(1);
			const north = (await as(`${items}/${made.body.id}.1.1?crs=http://www.opengis.net/def/crs/EPSG/0/4490`)).body;
			expect(north.geometry.coordinates.map((each: number) => Number(each.toFixed(6)))).toEqual([26.1, 106.1]);
			expect((await as(`${items}/9999.1.1`)).status).toBe(404);
			for (const path of ['/collections/objects', items, `${items}/${made.body.id}.1.1`]) expect((await as(`${path}?f=html`)).text).toContain(path.endsWith('.1') ? '甲排口' : '对象数据');
		});

		test('what a proposal means is told for each of them, by cell and by clause', async () => {
			const planner = await caller('gy-eeb');
			const file = bytes('编号,名称,经度,纬度\n1,区内,106.28,26.15\n2,区外,106.05,26.05\n');
			expect((await planner.send(loading('farms.csv', { crs: '4490', kind: 'farm', title: '二级区养殖场' }), file)).status).toBe(201);
			const road = bytes(JSON.stringify({ type: 'Feature', properties: { name: '过境路' }, geometry: { type: 'LineString', coordinates: [[106.25, 26.15], [106.35, 26.15]] } }));
			expect((await planner.send(loading('road.geojson', { kind: 'road', title: '道路' }), road)).status).toBe(201);
			const made = await planner.post('/api/v1/proposals', { title: '二级区东界西移', reason: '取水口迁移', validFrom: '2027-01-01', changes: [SMALLER] });
			expect(made.status).toBe(201);
			const { body } = await planner.get(`/api/v1/proposals/${made.body.id}/consequence`);
			expect(body.objectSets.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['二级区养殖场', '道路']));
			const farm = body.objects.find(({ name }: { name: string }) => name === '区内');
			expect(body.objects.some(({ name }: { name: string }) => name === '区外')).toBe(false);
			expect(farm.clauses.length + farm.cells.length).toBeGreaterThan(0);
			const told = body.objects.find(({ kind }: { kind: string }) => kind === 'road');
			expect(told).toMatchObject({ unit: 'm' });
			// of a tenth of a degree it crosses the strip of a fiftieth
			expect(told.share).toBeCloseTo(0.2, 4);
			expect(told.size).toBeCloseTo(10_000, -3);
			const file2 = await planner.fetch(`/api/v1/proposals/${made.body.id}/review-file?format=docx`);
			const { 'word/document.xml': xml } = unzipSync(new Uint8Array(await file2.arrayBuffer()));
			const said = new TextDecoder().decode(xml);
			for (const text of ['涉及的对象', '过境路', '区内', '20%', '养殖场“二级区养殖场”']) expect([text, said.includes(text)]).toEqual([text, true]);
			expect(said.includes('区外')).toBe(false);
			for (const { place } of farm.clauses) expect(body.clauses[place].counts).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'farm', count: 1 })]));
		});
	});
}
