import { store } from '#server';
import type { AreaFeature } from '#geo';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { fileOfOffice, toGrid } from './office-file.ts';
import { caller } from './people.ts';
import { ask } from './serve.ts';

const READING = '/api/v1/proposals/reading';
const ON = '2027-01-01';
const asked = (file: string, more: Readonly<Record<string, string>> = {}) => `${READING}?${new URLSearchParams({ name: file, validFrom: ON, ...more })}`;
const encoded = (text: string) => new TextEncoder().encode(text);
interface Told { readonly what?: string; readonly check?: string; readonly message: string }

async function areaOf(id: string): Promise<AreaFeature & { readonly geometry: MultiPolygon }> {
	const area = (await store().areas({ on: ON })).find(({ properties }) => properties.id === id);
	if (area?.geometry.type !== 'MultiPolygon') throw new Error(`areaOf: got ${area?.geometry.type}, expected the area ${id}`);
	return { ...area, geometry: area.geometry };
}

const officeFile = () => fileOfOffice(async (id) => (await areaOf(id)).geometry);

/** Files of areas, from what an office has to what can be proposed. On the outlines that come with the product. */
export function describeUploads(): void {
	describe('a file for a proposal', () => {
		test('is read for those who may propose', async () => {
			expect((await ask(asked('a.zip'), { method: 'POST', body: 'x' })).status).toBe(401);
			expect((await (await caller('proc-guiyang', 'procurator')).send(asked('a.zip'), encoded('x'))).status).toBe(403);
		});

		test('in GBK and zone 35 without prefix, with an overlap of 3 m and a sliver: understood, repairs offered, applied, and no errors left', async () => {
			const planner = await caller('gy-eeb');
			const file = await officeFile();
			const { status, body } = await planner.send(asked('调整.zip'), file);
			expect([status, body.system, body.encoding]).toMatchObject([200, { crs: '4544', by: 'basin', message: expect.stringContaining('只有') }, { label: 'gb18030', by: 'bytes' }]);
			expect(body.shapes).toMatchObject([
				{ name: '红枫湖饮用水水源一级保护区', op: 'replace', parts: 4, area: { id: 'zone-1-hongfeng', by: 'name' } }, { name: '清镇市', op: 'replace', area: { id: 'district-520181', by: 'name', share: expect.closeTo(1, 3) } }
			]);
			expect(body.repairs).toEqual([]);
			expect(body.lacking).toEqual([]);
			const offers = body.offers.map(({ what, shape, target, shift }: { what: string; shape: string; target: string; shift: number }) => [what, shape, target, shift && Math.round(shift)]);
			expect(offers).toEqual(expect.arrayContaining([
				['sliver-dropped', '红枫湖饮用水水源一级保护区', null, null], ['snapped', '红枫湖饮用水水源一级保护区', 'zone-2-hongfeng', 3], ['snapped', '清镇市', 'district-520115', 3]
			]));
			expect(body.offers.every(({ at, message }: { at: Position; message: string }) => at.length === 2 && /。$/.test(message))).toBe(true);

			const propose = async (changes: unknown) => (await planner.post('/api/v1/proposals', { title: '一级保护区调整', reason: '新勘界', validFrom: ON, changes })).body.findings as (Told & { severity: string })[];
			const asDrawn = (await propose(body.changes)).map(({ check }) => check);
			expect(asDrawn).toEqual(expect.arrayContaining(['overlap', 'nesting', 'sliver']));

			const mended = (await planner.send(asked('调整.zip', { repair: 'snap', tolerance: '5' }), file)).body;
			expect(mended.offers).toEqual([]);
			expect(mended.repairs.map(({ what, shape, target }: { what: string; shape: string; target: string }) => [what, shape, target])).toEqual(offers.map(([what, shape, target]: unknown[]) => [what, shape, target]));
			expect(mended.shapes[0]).toMatchObject({ parts: 3 });
			const findings = await propose(mended.changes);
			expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
			// what is left is drawn otherwise by less than the illustrative lines' accuracy, drawn as it was, or short of a distance
			expect([...new Set(findings.map(({ check }) => check))].sort()).toEqual(['line-noise', 'no-difference', 'standard']);
		});

		test('as a table of turning points: degrees are asked for, as a public map\'s look the same; metres land in one zone alone', async () => {
			const planner = await caller('gy-eeb');
			const corners = [[106.41, 26.55], [106.42, 26.55], [106.42, 26.56], [106.41, 26.56]];
			const degrees = `${['保护区名称,点号,经度,纬度', ...corners.map(([lon, lat], index) => `试验一级保护区,J${index + 1},${lon},${lat}`)].join('\n')}\n`;
			const question = await planner.send(asked('拐点.csv'), encoded(degrees));
			expect([question.status, question.body.question]).toMatchObject([422, { parameter: 'crs', options: [{ value: '4490' }, { value: 'gcj02' }, { value: 'bd09' }] }]);
			const plain = (await planner.send(asked('拐点.csv', { crs: '4490' }), encoded(degrees))).body;
			expect(plain).toMatchObject({ system: { by: 'declared' }, shapes: [{ op: 'add', area: null, vertices: 4 }], changes: [{ op: 'add', kind: 'zone-1', name: '试验一级保护区' }], lacking: [] });
			expect(plain.repairs).toMatchObject([{ what: 'ring-closed', count: 1 }]);
			expect(plain.changes[0].geometry.coordinates[0][0]).toEqual([...corners, corners[0]]);
			const grid = toGrid({ type: 'MultiPolygon', coordinates: [[corners]] }).coordinates[0]![0]!;
			const metres = `${['名称,拐点编号,X,Y', ...grid.map(([east = 0, north = 0], index) => `试验一级保护区,${index + 1},${north.toFixed(3)},${(east + 35e6).toFixed(3)}`)].join('\n')}\n`;
			const read = (await planner.send(asked('拐点.csv'), encoded(metres))).body;
			expect(read).toMatchObject({ system: { crs: '4523', by: 'basin' }, notes: [{ id: 'axes-swapped' }] });
			read.changes[0].geometry.coordinates[0][0].forEach((position: Position, index: number) => position.forEach((coordinate, axis) => expect(coordinate).toBeCloseTo((corners[index] ?? corners[0])![axis]!, 7)));
			expect((await planner.send(asked('拐点.csv', { crs: '4524' }), encoded(metres))).status).toBe(400);
		});

		test('what is wrong is said, with the place and what to do, in the asked language', async () => {
			const planner = await caller('gy-eeb');
			const table = (rows: string) => encoded(`点号,经度,纬度\n${rows}`);
			const bad: [string, Uint8Array, Record<string, string>, number, string[]][] = [
				['a.zip', new Uint8Array(), {}, 400, ['body']], ['a.zip', encoded('PK'), {}, 400, ['body']], ['a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), {}, 415, ['body']],
				['a.geojson', encoded('{"type":"FeatureCollection","features":[]}'), {}, 400, ['body']], ['a.geojson', encoded('{"type":"Point","coordinates":[106.4,26.5]}'), {}, 400, ['body']],
				['a.geojson', encoded('{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,1]]]}'), {}, 400, ['crs']],
				['a.csv', encoded('no,height\n1,2\n'), {}, 400, ['body']], ['a.csv', table('1,106.4,26.5\n2,东,26.5\n3,106.41,26.5\n4,106.41,26.51\n'), { crs: '4490' }, 400, ['rows[3]']],
				['a.csv', table('1,106.4,26.5\n'), { encoding: 'klingon' }, 400, ['encoding']], ['a.xlsx', encoded('PK no workbook'), {}, 400, ['body']],
				['a.zip', await officeFile(), { crs: '4545' }, 400, ['crs']], ['a.zip', await officeFile(), { tolerance: '900' }, 400, ['tolerance']], ['a.zip', await officeFile(), { validFrom: '2020-01-01' }, 422, ['validFrom']]
			];
			for (const [file, bytes, more, status, fields] of bad) {
				for (const lang of ['zh', 'en']) {
					const { status: got, body } = await planner.send(asked(file, { ...more, lang }), bytes);
					expect([file, more, got, body.errors?.map(({ field }: { field: string }) => field)]).toEqual([file, more, status, fields]);
					if (lang === 'en') expect(body.detail).not.toMatch(/\p{Script=Han}/u);
				}
			}
			expect((await planner.get('/api/v1/proposals?unit=gy-eeb&limit=200')).body.items.every(({ title }: { title: string }) => title === '一级保护区调整')).toBe(true);
		});
	});
}
