import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { areaOf, metresBetween, turfIndex } from '#geo';
import { compileAreas } from '#geo/compiled';
import type { Driver } from '../../src/lib/server/store/driver.ts';
import type { Finding } from '#geo/shapes';
import type { LoadOptions } from '../../src/lib/server/store/load.ts';
import { migrate } from '../../src/lib/server/store/migrate.ts';
import { readQueries } from '../../src/lib/server/store/queries.ts';
import { Store } from '../../src/lib/server/store/store.ts';
import { bundledAreas, hardPoints } from './agreement.ts';
import { area, box, GROUND } from './areas.ts';

const ON = '2026-01-01';
const MIGRATIONS = join('db', 'migrations');
const BUNDLED: LoadOptions = { origin: 'bundled', on: ON };
const IMPORT: LoadOptions = { origin: 'import', on: ON };

class RollBack extends Error {}

/** What every driver must do alike: run once for each, seeded once, each test rolled back. */
export function describeStore(name: string, open: () => Promise<Driver>): void {
	describe(name, () => {
		let driver: Driver;
		const queries = readQueries('.');

		beforeAll(async () => {
			driver = await open();
			await migrate(driver, MIGRATIONS);
			const result = await new Store(driver, queries).load(GROUND, BUNDLED);
			expect(result).toMatchObject({ ok: true, changed: true, findings: [] });
		});
		afterAll(async () => driver?.close());

		/** A test on the seeded store that leaves no trace. */
		function onStore(title: string, work: (store: Store, tx: Driver) => Promise<void>): void {
			test(title, async () => {
				await driver.transaction(async (tx) => {
					await work(new Store(tx, queries), tx);
					throw new RollBack();
				}).catch((error: unknown) => {
					if (!(error instanceof RollBack)) throw error;
				});
			});
		}
		const ids = async (store: Store, lon: number, lat: number, on = ON): Promise<string[]> =>
			((await store.covering([{ lon, lat }], on))[0] ?? []).map((found) => found.id);

		describe('covering', () => {
			const places: [string, number, number, string[]][] = [
				['inside one district', 106.05, 26.05, ['district-520181']],
				['on the shared border, which is the seam of the zones too', 106.5, 26.1, ['district-520111', 'district-520181']],
				['on the shared border inside the basin', 106.5, 26.3, ['basin-lianghu', 'district-520111', 'district-520181']],
				['a hair west of the border', 106.5 - 1e-13, 26.1, ['district-520181']],
				['a hair east of the border', 106.5 + 1e-13, 26.1, ['district-520111']],
				['on a vertex', 106, 26, ['district-520181']],
				['on a vertex of two districts', 106.5, 26, ['district-520111', 'district-520181']],
				['in the hole, nobody\'s half', 106.18, 26.15, []],
				['in the enclave within the hole', 106.12, 26.15, ['district-520111']],
				['on the line between enclave and surrounding district', 106.1, 26.15, ['district-520111', 'district-520181']],
				['on the hole\'s own edge', 106.2, 26.15, ['district-520181']],
				['in the innermost zone', 106.35, 26.35, ['basin-lianghu', 'district-520181', 'zone-1-hongfeng', 'zone-2-hongfeng', 'zone-quasi-hongfeng']],
				['in a township within its district', 106.65, 26.15, ['district-520111', 'guian-town-huchao']],
				['in the basin outside every district', 106.5, 26.55, ['basin-lianghu']],
				['outside everything', 105, 25, []]
			];
			test('answers for each place in the order asked, in one query', async () => {
				const found = await new Store(driver, queries).covering(places.map(([, lon, lat]) => ({ lon, lat })), ON);
				expect(found.map((areas, i) => [places[i]?.[0], areas.map((one) => one.id)])).toEqual(places.map(([title, , , expected]) => [title, expected]));
			});
			onStore('gives the facts in the shape of the core', async (store) => {
				const [found] = await store.covering([{ lon: 106.05, lat: 26.05 }], ON);
				expect(found).toEqual([{
					id: 'district-520181', kind: 'district', code: '520181', name: '清镇市', nameEn: 'district 520181', territory: 'guiyang', version: 1,
					validFrom: '2024-03-01', validTo: null, source: 'test', licence: 'CC0-1.0', accuracy: 1.5, illustrative: false
				}]);
			});
			onStore('of no points is an empty answer', async (store) => {
				expect(await store.covering([], ON)).toEqual([]);
			});
			onStore('counts an area in force from its first day, and not on its last', async (store) => {
				await store.load([area('park', 'as-hitech', [[box(106, 26, 106.1, 26.1)]], { validFrom: '2025-01-01', validTo: '2025-07-01' })], IMPORT);
				const days = ['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01'];
				const found: boolean[] = [];
				for (const day of days) found.push((await ids(store, 106.05, 26.05, day)).includes('park-as-hitech'));
				expect(found).toEqual([false, true, true, false]);
			});
			onStore('does not move a date in the time zone of Shanghai', async (store, tx) => {
				await tx.exec(`set local timezone to 'Asia/Shanghai'`);
				expect(new Date(2024, 2, 1).getTimezoneOffset()).toBe(-480);
				const [found] = await store.covering([{ lon: 106.05, lat: 26.05 }], '2024-03-01');
				expect(found?.[0]?.validFrom).toBe('2024-03-01');
				expect(await ids(store, 106.05, 26.05, '2024-02-29')).toEqual([]);
			});
		});

		describe('feet', () => {
			onStore('is the nearest position on the line of each area within reach', async (store) => {
				const point = { lon: 106.499, lat: 26.05 };
				const feet = await store.feet(point, 2000, ON);
				expect(feet.map((foot) => foot.area.id)).toEqual(['district-520111', 'district-520181']);
				for (const { foot } of feet) {
					expect(foot.lon).toBeCloseTo(106.5, 11);
					expect(foot.lat).toBeCloseTo(26.05, 11);
					expect(metresBetween(point, foot)).toBeCloseTo(100.1, 0);
				}
			});
			onStore('ends where the reach ends', async (store) => {
				const point = { lon: 106.499, lat: 26.05 };
				expect(await store.feet(point, 100, ON)).toEqual([]);
				expect(await store.feet(point, 101, ON)).toHaveLength(2);
			});
			onStore('sees the line of a hole and the line of an area that does not cover the point', async (store) => {
				const feet = await store.feet({ lon: 106.15001, lat: 26.15 }, 50, ON);
				expect(feet.map((foot) => foot.area.id)).toEqual(['district-520111']);
			});
			onStore('on the line is the point itself', async (store) => {
				const [foot] = await store.feet({ lon: 106.2, lat: 26.13 }, 1, ON);
				expect(foot?.foot.lon).toBeCloseTo(106.2, 12);
				expect(foot?.foot.lat).toBeCloseTo(26.13, 12);
			});
		});

		describe('beside the browser\'s own index', () => {
			onStore('agrees on 100,000 points, a third near a line and a third on one', async (store) => {
				const areas = await bundledAreas();
				expect(await store.load(areas, BUNDLED)).toMatchObject({ ok: true });
				const held = await store.areaSet();
				const [browser, compiled] = [turfIndex(held), compileAreas(held, 'test')];
				const points = hardPoints(areas, 100_000);
				for (let i = 0; i < points.length; i += 5000) {
					const some = points.slice(i, i + 5000);
					const [here, there, third] = [await store.covering(some, ON), await browser.covering(some, ON), await compiled.covering(some, ON)];
					const names = (found: typeof here): string[] => found.map((list) => list.map((one) => one.id).join(' '));
					const differing = names(here).flatMap((name, k) => (name === names(there.slice(k, k + 1))[0] ? [] : [[some[k], name]]));
					expect(differing).toEqual([]);
					expect(names(third)).toEqual(names(here));
				}
			});
			onStore('finds the same lines at the same distance', async (store) => {
				const areas = await bundledAreas();
				await store.load(areas, BUNDLED);
				const held = await store.areaSet();
				const [browser, compiled] = [turfIndex(held), compileAreas(held, 'test')];
				for (const point of hardPoints(areas, 300)) {
					const [here, there] = [await store.feet(point, 2000, ON), await browser.feet(point, 2000, ON)];
					expect((await compiled.feet(point, 2000, ON)).map(({ area: { id } }) => id)).toEqual(there.map(({ area: { id } }) => id));
					const distances = (feet: typeof here): [string, number][] =>
						feet.map(({ area: { id }, foot }): [string, number] => [id, Math.round(metresBetween(point, foot) * 1e5)]).sort(([a], [b]) => (a < b ? -1 : 1));
					const [ours, theirs] = [distances(here), distances(there)];
					expect(ours.map(([id]) => id)).toEqual(theirs.map(([id]) => id));
					ours.forEach(([, distance], k) => expect(Math.abs(distance - (theirs[k]?.[1] ?? NaN))).toBeLessThanOrEqual(1));
				}
			});
		});

		describe('areas', () => {
			onStore('come back with the coordinates that went in, to the last digit', async (store) => {
				const [west, north] = [106 + 1 / 7, 26 + 0.9 * Math.SQRT1_2 + 0.3];
				const ring = [[west, 26.1], [106.3, north], [106.1 + 0.2, 26.3], [west, 26.1]];
				const odd = area('zone-2', 'baihua', [[ring]]);
				expect(await store.load([odd], IMPORT)).toMatchObject({ ok: true });
				const [found] = await store.areas({ on: ON, kind: 'zone-2', bbox: [106.1, 26.9, 106.31, 27] });
				expect(found?.id).toBe('zone-2-baihua');
				expect(found?.geometry).toEqual(odd.geometry);
			});
			onStore('are chosen by kind, box and date', async (store) => {
				const list = async (question: Parameters<Store['areas']>[0]): Promise<string[]> => (await store.areas(question)).map((one) => one.id);
				expect(await list({ on: ON, kind: 'district' })).toEqual(['district-520111', 'district-520181']);
				expect(await list({ on: ON, bbox: [106.9, 26, 107, 26.1] })).toEqual(['district-520111']);
				expect(await list({ on: '2024-02-29' })).toEqual([]);
				expect(await list({ on: ON })).toHaveLength(GROUND.length);
			});
			onStore('tell which kinds are known, and which of them only by a drawing', async (store) => {
				expect(await store.kinds(ON)).toContainEqual({ kind: 'district', illustrative: false });
				expect(await store.kinds(ON)).toContainEqual({ kind: 'basin', illustrative: true });
				expect((await store.kinds(ON)).map((one) => one.kind)).not.toContain('lake');
				expect(await store.kinds('2020-01-01')).toEqual([]);
			});
		});

		describe('a load', () => {
			onStore('of the same again changes nothing', async (store) => {
				const before = await store.dataVersion();
				expect(await store.load(GROUND, BUNDLED)).toMatchObject({ ok: true, changed: false, summary: { unchanged: GROUND.length } });
				expect(await store.dataVersion()).toBe(before);
				expect(await store.dataLoads()).toHaveLength(1);
			});
			onStore('with an error among its findings changes nothing', async (store) => {
				const before = [await store.dataVersion(), await store.areaSet(), await store.faces(ON)];
				const finding: Finding = { severity: 'error', check: 'gap', areas: [] };
				const seen: number[] = [];
				const result = await store.load([area('lake', 'hongfeng', [[box(106.35, 26.35, 106.36, 26.36)]])], {
					...IMPORT, checks: [(areas) => (seen.push(areas.length), [finding])]
				});
				expect(result).toMatchObject({ ok: false, findings: [finding] });
				expect(seen).toEqual([GROUND.length + 1]);
				expect([await store.dataVersion(), await store.areaSet(), await store.faces(ON)]).toEqual(before);
			});
			onStore('with a shape that crosses itself is refused with the place', async (store) => {
				const bow = [[106, 26], [106.1, 26.1], [106.1, 26], [106, 26.1], [106, 26]];
				const result = await store.load([area('lake', 'hongfeng', [[bow]])], IMPORT);
				expect(result).toMatchObject({ ok: false, findings: [{ severity: 'error', check: 'geometry', areas: ['lake-hongfeng'] }] });
				expect(result.findings[0]?.at?.[0]).toBeCloseTo(106.05, 9);
			});
			onStore('as a dry run tells what would change and changes nothing', async (store) => {
				const before = await store.dataVersion();
				const result = await store.load([area('lake', 'hongfeng', [[box(106.35, 26.35, 106.36, 26.36)]])], { ...IMPORT, dryRun: true });
				expect(result).toMatchObject({ ok: true, changed: true, summary: { added: ['lake-hongfeng'] } });
				expect(await store.dataVersion()).toBe(before);
			});
			onStore('with a later date closes the old line, and both answer for their days', async (store) => {
				await store.load([area('zone-1', 'hongfeng', [[box(106.3, 26.3, 106.4, 26.4)]], { validFrom: '2025-05-01' })], IMPORT);
				expect(await ids(store, 106.31, 26.31, '2025-04-30')).not.toContain('zone-1-hongfeng');
				expect(await ids(store, 106.31, 26.31, '2025-05-01')).toContain('zone-1-hongfeng');
				expect((await store.areaVersion('zone-1-hongfeng', 1))?.properties.validTo).toBe('2025-05-01');
				expect((await store.areaVersion('zone-1-hongfeng', 2))?.properties.validTo).toBeNull();
			});
			onStore('with the same date corrects the line and keeps the old version', async (store) => {
				const corrected = area('zone-1', 'hongfeng', [[box(106.33, 26.34, 106.36, 26.36)]]);
				const result = await store.load([...GROUND.filter((one) => one.kind !== 'zone-1'), corrected], BUNDLED);
				expect(result).toMatchObject({ ok: true, summary: { changed: ['zone-1-hongfeng'], added: [], withdrawn: [] } });
				expect(await ids(store, 106.335, 26.35)).toContain('zone-1-hongfeng');
				expect((await store.areas({ on: ON, kind: 'zone-1' })).map((one) => one.properties.version)).toEqual([2]);
				expect((await store.areaVersion('zone-1-hongfeng', 1))?.geometry.coordinates[0]?.[0]?.[0]).toEqual([106.34, 26.34]);
			});
			onStore('of the shipped data leaves alone a kind that an import has replaced', async (store) => {
				const official = area('zone-2', 'hongfeng', [[box(106.31, 26.31, 106.39, 26.39)]], { illustrative: false });
				await store.load([official], IMPORT);
				const before = await store.dataVersion();
				expect(await store.load(GROUND, BUNDLED)).toMatchObject({ ok: true, changed: false, summary: { kept: ['zone-2'] } });
				expect(await store.dataVersion()).toBe(before);
			});
			onStore('of shipped data withdraws what is no longer shipped, and an import does not', async (store) => {
				expect(await store.load([area('lake', 'baihua', [[box(106.7, 26.3, 106.71, 26.31)]])], IMPORT)).toMatchObject({ summary: { withdrawn: [] } });
				const result = await store.load(GROUND.filter((one) => one.kind !== 'guian-town'), BUNDLED);
				expect(result).toMatchObject({ ok: true, summary: { withdrawn: ['guian-town-huchao'] } });
				expect(await ids(store, 106.65, 26.15)).toEqual(['district-520111']);
			});
			onStore('is noted with what it changed', async (store) => {
				const [load] = await store.dataLoads();
				expect(load).toMatchObject({ origin: 'bundled', findings: [], summary: { added: GROUND.map((one) => `${one.kind}-${one.code}`).sort() } });
				expect(load?.at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
			});
		});

		describe('faces', () => {
			onStore('cut the ground along every line, each with its areas', async (store) => {
				const faces = await store.faces(ON);
				const signatures = faces.map((face) => face.properties.areas.join(' ')).sort();
				expect(signatures).toEqual([
					'basin-lianghu',
					'basin-lianghu district-520111',
					'basin-lianghu district-520181',
					'basin-lianghu district-520181 zone-1-hongfeng zone-2-hongfeng zone-quasi-hongfeng',
					'basin-lianghu district-520181 zone-2-hongfeng zone-quasi-hongfeng',
					'basin-lianghu district-520181 zone-quasi-hongfeng',
					'district-520111',
					'district-520111 guian-town-huchao',
					'district-520181'
				]);
			});
			onStore('together are as large as the districts and the basin beyond them', async (store) => {
				const faces = await store.faces(ON);
				for (const face of faces) expect(face.properties.squareMetres / areaOf(face.geometry)).toBeCloseTo(1, 6);
				const districts = faces.filter((face) => face.properties.areas.some((id) => id.startsWith('district')));
				const sum = districts.reduce((total, face) => total + face.properties.squareMetres, 0);
				const whole = GROUND.slice(0, 2).reduce((total, one) => total + areaOf(one.geometry), 0);
				expect(sum / whole).toBeCloseTo(1, 6);
			});
			onStore('of an earlier day are cut when they are asked for', async (store) => {
				await store.load([area('park', 'as-hitech', [[box(106, 26, 106.1, 26.1)]], { validFrom: '2025-01-01' })], IMPORT);
				expect(await store.faces('2024-06-01')).toHaveLength(9);
				expect(await store.faces(ON)).toHaveLength(10);
				expect(await store.faces('2020-01-01')).toEqual([]);
			});
		});

		describe('the rest', () => {
			onStore('wording comes back to the byte and changes the data version', async (store) => {
				const before = await store.dataVersion();
				const wording = '  (一)贵阳市水务局:\u3000“两湖”\n\t全角,标点;\ud83c\udfde \\ \' "';
				await store.saveWordings('mechanism-2024-03-01', { sourceName: '机制.txt', sourceSha256: 'ab', clauses: [{ clause: '附二(一)', wording }] });
				expect(await store.wordings('mechanism-2024-03-01')).toMatchObject([{ clause: '附二(一)', wording, sourceName: '机制.txt' }]);
				expect(await store.wordings('other')).toEqual([]);
				expect(await store.dataVersion()).not.toBe(before);
			});
			onStore('base features are replaced as a whole', async (store) => {
				const river = { type: 'Feature' as const, id: 'river-1', properties: { kind: 'river', name: '猫跳河', note: 1 }, geometry: { type: 'LineString' as const, coordinates: [[106.1, 26.1], [106.2, 26.3]] } };
				await store.replaceBaseFeatures([river, { ...river, id: 'river-2' }]);
				await store.replaceBaseFeatures([river]);
				expect(await store.baseFeatures()).toEqual([river]);
				expect(await store.baseFeatures({ kind: 'town' })).toEqual([]);
				expect(await store.baseFeatures({ kind: 'river', bbox: [106.15, 26.1, 107, 27] })).toHaveLength(1);
			});
			onStore('health counts the areas and names the database', async (store) => {
				expect(await store.health()).toEqual({ database: driver.describe(), areas: GROUND.length, version: await store.dataVersion() });
				expect(driver.describe()).toMatch(/PostgreSQL \d+/);
			});
			onStore('a value is bound and never read as SQL', async (store) => {
				expect(await store.areaVersion(`x'; drop table area; --`, 1)).toBeNull();
				expect((await store.health()).areas).toBe(GROUND.length);
			});
			onStore('a transaction inside a transaction is undone by itself', async (store, tx) => {
				await tx.transaction(async (inner) => {
					await inner.exec('delete from area');
					throw new RollBack();
				}).catch(() => undefined);
				expect((await store.health()).areas).toBe(GROUND.length);
			});
			test('a transaction that throws is undone', async () => {
				await expect(driver.transaction(async (tx) => {
					await tx.exec('delete from area');
					throw new RollBack();
				})).rejects.toBeInstanceOf(RollBack);
				expect((await new Store(driver, queries).health()).areas).toBe(GROUND.length);
			});
		});

		describe('a channel', () => {
			const told: string[] = [];
			const tell = (text: string, on: Driver = driver) => on.query(`select pg_notify('test_channel', $1::text)`, [text]);
			const hear = () => driver.listen('test_channel', (text) => told.push(text));
			const until = (texts: readonly string[]) => vi.waitFor(() => expect(told).toEqual(texts), { timeout: 2000, interval: 10 });

			test('is heard when the transaction is done, and not when it was undone', async () => {
				told.length = 0;
				const end = await hear();
				await driver.transaction(async (tx) => {
					await tell('one', tx);
					await tx.query('select pg_sleep(0.2)');
					expect(told).toEqual([]);
				});
				await driver.transaction(async (tx) => {
					await tell('undone', tx);
					throw new RollBack();
				}).catch(() => undefined);
				await tell('两湖');
				await until(['one', '两湖']);
				await end();
			});
			test('is heard no more after the end', async () => {
				told.length = 0;
				const [end, other] = [await hear(), await driver.listen('test_channel', () => undefined)];
				await tell('before');
				await until(['before']);
				await end();
				await tell('after');
				await driver.query('select pg_sleep(0.2)');
				expect(told).toEqual(['before']);
				await other();
			});
			onStore('cannot be heard inside a transaction', async (_store, tx) => {
				await expect(tx.listen('x', () => undefined)).rejects.toThrow(/inside a transaction/);
			});
		});

		describe('migrations', () => {
			const copy = (): string => {
				const folder = mkdtempSync(join(tmpdir(), 'lianghu-migrations-'));
				cpSync(MIGRATIONS, folder, { recursive: true });
				return folder;
			};
			onStore('run once', async (_store, tx) => {
				expect(await migrate(tx, MIGRATIONS)).toEqual([]);
			});
			onStore('refuse a database of a newer version', async (_store, tx) => {
				await tx.exec(`insert into migration (number, name, sha256) values (999, 'later', 'x')`);
				await expect(migrate(tx, MIGRATIONS)).rejects.toMatchObject({ code: 'newer-database' });
			});
			onStore('refuse a shipped migration that was edited', async (_store, tx) => {
				const folder = copy();
				const file = join(folder, '0001_areas.sql');
				writeFileSync(file, `${readFileSync(file, 'utf8')}-- one word more\n`);
				await expect(migrate(tx, folder)).rejects.toMatchObject({ code: 'edited-migration' });
				rmSync(folder, { recursive: true });
			});
			onStore('that fail leave nothing behind', async (_store, tx) => {
				const folder = copy();
				writeFileSync(join(folder, `${String(readdirSync(folder).length + 1).padStart(4, '0')}_broken.sql`), 'create table half_made (a int); select nonsense;');
				await expect(migrate(tx, folder)).rejects.toThrow(/nonsense/);
				expect(await tx.query(`select to_regclass('half_made')::text as name`)).toEqual([{ name: null }]);
				rmSync(folder, { recursive: true });
			});
		});
	});
}
