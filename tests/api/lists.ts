import { CLAUSES, MATTERS, TERRITORIES, UNITS } from '#duty';
import { describe, expect, test } from 'vitest';
import { SPOTS, WORDING } from './ground.ts';
import { ask } from './serve.ts';

const V1 = '/api/v1';

interface Cell {
	readonly matter: string;
	readonly territory: string;
	readonly silent: string;
}

export function describeLists(): void {
	describe('what an answer rests on', () => {
		test('areas are GeoJSON with what the contract names', async () => {
			const { body, response } = await ask(`${V1}/areas?at=2026-01-01`);
			expect(response.headers.get('content-type')).toBe('application/geo+json');
			expect(body.features).toHaveLength(10);
			expect(body.features[0].properties).toMatchObject({ id: 'basin-lianghu', kind: 'basin', licence: 'CC0-1.0', illustrative: false, version: 1, validTo: null });
		});

		test('areas can be asked for by kind, date and box', async () => {
			const ids = async (search: string) => (await ask(`${V1}/areas?${search}`)).body.features.map(({ properties }: { properties: { id: string; version: number } }) => `${properties.id}@${properties.version}`);
			expect(await ids('kind=zone-2&at=2025-05-31')).toEqual(['zone-2-hongfeng@1']);
			expect(await ids('kind=zone-2&at=2025-06-01')).toEqual(['zone-2-hongfeng@2']);
			expect(await ids('at=2026-01-01&bbox=105.83,26.31,105.84,26.32')).toEqual(['basin-lianghu@1', 'district-520403@1', 'park-as-hitech@1']);
			expect(await ids('at=1999-01-01')).toEqual([]);
		});

		test('every matter in every territory is a cell, silent ones too', async () => {
			const { body } = await ask(`${V1}/duties?at=2026-01-01`);
			expect(body.cells).toHaveLength(MATTERS.length * TERRITORIES.length);
			expect([body.table, body.validFrom, body.validTo]).toEqual(['mechanism-2024-03-01', '2024-03-01', null]);
			const silent = body.cells.filter((cell: Cell) => cell.silent !== 'nowhere').map(({ matter, territory, silent: how }: Cell) => [matter, territory, how]);
			expect(silent).toEqual([
				['hazmat-transport', 'guiyang', 'in-part'], ['hazmat-transport', 'anshun', 'in-part'], ['hazmat-transport', 'guian', 'in-part'],
				['park-infrastructure', 'guiyang', 'everywhere'], ['park-infrastructure', 'guian', 'everywhere']
			]);
			expect(body.placeless).toMatchObject([{ unit: 'gy-supervision', clause: '附二(十三)' }]);
		});

		test('matters, units and clauses are all listed, with their words', async () => {
			const [matters, units, clauses] = [await ask(`${V1}/matters`), await ask(`${V1}/units?lang=en`), await ask(`${V1}/clauses`)];
			expect(matters.body.matters.map(({ id }: { id: string }) => id)).toEqual(MATTERS);
			expect(units.body.units.map(({ id }: { id: string }) => id)).toEqual(UNITS);
			expect(clauses.body.clauses.map(({ id }: { id: string }) => id)).toEqual(CLAUSES);
			const first = clauses.body.clauses.find(({ id }: { id: string }) => id === '附二(一)');
			expect(first).toMatchObject({ wording: WORDING, bindsPlaces: true });
			expect(first.matters).toContain('water-pollution');
		});

		test('health says what is held, and counts differences that browsers report', async () => {
			const before = await ask(`${V1}/health`);
			expect(before.body).toMatchObject({ status: 'ok', areas: 10, differences: { count: 0, last: [] } });
			expect(before.body.illustrative).toEqual(expect.arrayContaining(['zone-1']));
			expect(before.response.headers.get('cache-control')).toBe('no-store');
			const report = { point: { ...SPOTS.inTown, accuracy: 5 }, at: '2026-01-01', matters: ['fishing'], dataVersion: 'abc123' };
			const post = (body: unknown, type = 'application/json') =>
				ask(`${V1}/differences?lang=en`, { method: 'POST', headers: { 'content-type': type }, body: typeof body === 'string' ? body : JSON.stringify(body) });
			expect((await post(report)).status).toBe(201);
			expect((await ask(`${V1}/health`)).body.status, 'a browser with older data is no fault').toBe('ok');
			for (let more = 0; more < 25; more++) await post({ ...report, matters: ['shoreline'], dataVersion: before.body.version });
			const { body } = await ask(`${V1}/health`);
			expect([body.status, body.differences.count, body.differences.last.length]).toEqual(['degraded', 26, 20]);
		});

		test('a report that cannot be read is refused field by field', async () => {
			const post = (body: string, type = 'application/json') =>
				ask(`${V1}/differences?lang=en`, { method: 'POST', headers: { 'content-type': type }, body });
			const { status, body } = await post('{"point":{"lon":200},"at":"2026-02-30","matters":[],"extra":1}');
			expect(status).toBe(400);
			expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['point.lon', 'point.lat', 'point.accuracy', 'at', 'matters', 'dataVersion', 'extra']);
			for (const text of ['', '{', 'null', '[]', '1', '"x"']) expect((await post(text)).status).toBe(400);
			expect((await post('{}', 'text/plain')).status).toBe(415);
			expect((await post(' '.repeat(1_000_001))).status).toBe(413);
		});
	});

	describe('search', () => {
		test('finds units, clauses, areas and matters by Chinese, pinyin, initials and English', async () => {
			const found = async (q: string) => (await ask(`${V1}/search?q=${encodeURIComponent(q)}`)).body.results.map(({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`);
			expect(await found('清镇市')).toContain('area district-520181');
			expect(await found('qingzhen')).toContain('area district-520181');
			expect(await found('gyssthjj')).toContain('unit gy-eeb');
			expect(await found('fishing ban')).toContain('matter fishing');
			expect(await found('附件二（一）')).toContain('clause 附二(一)');
			expect(await found('zzzz')).toEqual([]);
		});

		test('gives a browser all that can be found', async () => {
			const { body } = await ask(`${V1}/search/entries`);
			expect(body.entries.length).toBeGreaterThan(UNITS.length + MATTERS.length + CLAUSES.length);
		});
	});
}
