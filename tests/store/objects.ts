import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#issues';
import type { NamedObject } from '#objects';
import type { LoadAsked } from '../../src/lib/server/named-objects/object-sets.ts';
import { verifyChain } from '../../src/lib/server/problem-list/verify.ts';
import type { Driver } from '../../src/lib/server/store/driver.ts';
import { readQueries } from '../../src/lib/server/store/queries.ts';
import { Store } from '../../src/lib/server/store/store.ts';
import { actorFor, storeOnGround } from './opened.ts';

const NOW = new Date('2026-12-31T16:30:00Z');
const outfall = (number: string, lon: number, lat: number): NamedObject => ({ number, name: `${number}号排口`, geometry: { type: 'Point', coordinates: [lon, lat] } });
const load = (objects: readonly NamedObject[], validFrom = '2026-01-01'): LoadAsked =>
	({ action: 'load', note: '', source: '2025年排查', accuracy: 15, dataDate: '2025-12-01', validFrom, objects });

/** What sets of named objects must do alike on every database. */
export function describeStoredObjects(name: string, open: () => Promise<Driver>): void {
	describe(`named objects on ${name}`, () => {
		let [driver, store, planner] = [null as unknown as Driver, null as unknown as Store, null as unknown as Actor];

		beforeAll(async () => {
			driver = await open();
			store = await storeOnGround(driver);
			planner = await actorFor(store, 'gy-eeb', 'officer');
		});
		afterAll(() => driver?.close());

		async function made(title: string, objects = [outfall('1', 106.1, 26.1)]): Promise<string> {
			const loaded = await store.objects.load({ kind: 'outfall', name: title }, load(objects), planner, NOW);
			if (loaded.kind !== 'done') throw new Error(`load: got ${loaded.kind}, expected a set`);
			return loaded.id;
		}
		const numbersOn = async (set: string, on: string) =>
			(await store.objects.features({ facts: { set }, from: on, to: on, limit: 100, offset: 0, epsg: 4490, northFirst: false })).features.map(({ number }) => number);

		test('a later load takes the place of an earlier one from its day on, and what held before stays as it was', async () => {
			const id = await made('一');
			expect(await store.objects.load({ set: id, version: 1 }, load([outfall('2', 106.2, 26.2), outfall('3', 106.3, 26.2)], '2027-01-01'), planner, NOW)).toEqual({ kind: 'done', id });
			expect([await numbersOn(id, '2025-12-31'), await numbersOn(id, '2026-12-31'), await numbersOn(id, '2027-01-01')]).toEqual([[], ['1'], ['2', '3']]);
			// a correction that goes back further covers both
			await store.objects.load({ set: id, version: 2 }, load([outfall('4', 106.2, 26.2)], '2025-06-01'), planner, NOW);
			expect([await numbersOn(id, '2026-12-31'), await numbersOn(id, '2027-06-01')]).toEqual([['4'], ['4']]);
			await store.objects.load({ set: id, version: 3 }, { ...load([], '2028-01-01'), action: 'withdraw' }, planner, NOW);
			expect([await numbersOn(id, '2027-12-31'), await numbersOn(id, '2028-01-01')]).toEqual([['4'], []]);
			expect((await store.objects.find(id))?.loads.map(({ version, count, validTo }) => [version, count, validTo])).toEqual([[4, 0, null], [3, 1, '2028-01-01'], [2, 2, '2025-06-01'], [1, 1, '2025-06-01']]);
		});

		test('of two who load into the same version one is told; another unit, a name that is taken and the same once more are refused', async () => {
			const id = await made('二');
			const both = await Promise.all(['5', '6'].map((number) => store.objects.load({ set: id, version: 1 }, load([outfall(number, 106.1, 26.1)]), planner, NOW)));
			expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'stale']);
			const before = await store.objects.find(id);
			const [stranger, office] = [await actorFor(store, 'gov-qingzhen', 'officer'), await actorFor(store, 'office-gy', 'office')];
			const last = load([outfall(both[0]?.kind === 'done' ? '5' : '6', 106.1, 26.1)]);
			expect(await store.objects.load({ set: id, version: 2 }, load([]), stranger, NOW)).toEqual({ kind: 'not-yours' });
			expect(await store.objects.load({ set: id, version: 2 }, last, planner, NOW)).toEqual({ kind: 'nothing-new' });
			expect(await store.objects.load({ set: '999999', version: 1 }, last, planner, NOW)).toEqual({ kind: 'unknown' });
			expect(await store.objects.load({ kind: 'outfall', name: '二' }, last, planner, NOW)).toEqual({ kind: 'named-before' });
			expect(await store.objects.find(id)).toEqual(before);
			expect(await store.objects.load({ set: id, version: 2 }, load([outfall('7', 106.1, 26.1)]), office, NOW)).toEqual({ kind: 'done', id });
		});

		test('what was loaded is never changed, whoever asks, and the chain shows it when somebody managed to', async () => {
			const id = await made('三', [outfall('1', 106.123456789, 26.1), { number: '', name: '路', geometry: { type: 'LineString', coordinates: [[106.1, 26.1], [106.2, 26.3]] } }]);
			for (const table of ['object_step', 'object_load', 'named_object']) {
				for (const sql of [`update ${table} set version = 9`, `delete from ${table}`, `truncate ${table} cascade`]) await expect(driver.query(sql)).rejects.toThrow(/never changed/);
			}
			expect((await verifyChain(store.issues, store)).findings).toEqual([]);
			class Undo extends Error {}
			const whileChanged = (sql: string) => driver.transaction(async (tx) => {
				for (const table of ['object_step', 'object_load', 'named_object']) await tx.query(`alter table ${table} disable trigger all`);
				await tx.query(sql, [id]);
				const inside = new Store(tx, readQueries('.'));
				const { findings } = await verifyChain(inside.issues, inside);
				throw Object.assign(new Undo(), { found: findings.map(({ fault, of }) => [fault, of?.what ?? null]) });
			}).catch((error: unknown) => (error as { found?: unknown }).found ?? String(error));
			expect(await whileChanged('update object_step set note = \'另一句\' where set_id = $1::text::int8')).toEqual([['changed', 'objectSet']]);
			expect(await whileChanged('update named_object set geom = st_translate(geom, 0.0000001, 0) where set_id = $1::text::int8 and place = 1')).toEqual([['astray', 'objectSet']]);
			expect(await whileChanged('update object_load set accuracy = 1 where set_id = $1::text::int8')).toEqual([['astray', 'objectSet']]);
			expect(await whileChanged('update object_set set name = \'四\' where id = $1::text::int8')).toEqual([['astray', 'objectSet']]);
		});
	});
}
