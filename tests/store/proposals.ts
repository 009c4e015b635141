import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#issues';
import type { Change } from '#proposals';
import { verifyChain } from '../../src/lib/server/problem-list/verify.ts';
import type { Driver } from '../../src/lib/server/store/driver.ts';
import { readQueries, type Queries } from '../../src/lib/server/store/queries.ts';
import { Store } from '../../src/lib/server/store/store.ts';
import { GROUND } from '../api/ground.ts';
import { box } from './areas.ts';
import { actorFor, storeOnGround } from './opened.ts';

const NOW = new Date('2026-12-31T16:30:00Z');
const content = { title: '调整', reason: '取水口迁移', validFrom: '2027-01-01', changes: [{ op: 'remove', area: 'zone-1-hongfeng' }] } as const;
const LAKE: Change = { op: 'replace', area: 'lake-hongfeng', geometry: { type: 'MultiPolygon', coordinates: [[box(106.1, 26.1, 106.19, 26.2)]] } };
const step = { action: 'revise', said: { note: '', title: '调整（二稿）' }, findings: null, affected: [] } as const;

/** What proposals must do alike on every database. */
export function describeStoredProposals(name: string, open: () => Promise<Driver>): void {
	describe(`proposals on ${name}`, () => {
		let [driver, store, planner] = [null as unknown as Driver, null as unknown as Store, null as unknown as Actor];

		beforeAll(async () => {
			driver = await open();
			store = await storeOnGround(driver);
			planner = await actorFor(store, 'gy-eeb', 'officer');
		});
		afterAll(() => driver?.close());

		async function draft(): Promise<string> {
			const created = await store.proposals.create(content, planner, { key: null, body: '' }, NOW);
			if (created.kind !== 'made') throw new Error(`create: got ${created.kind}, expected a draft`);
			return created.id;
		}

		test('are numbered by the year in China, without gaps and doubles, however many at once', async () => {
			const ids = await Promise.all(Array.from({ length: 5 }, draft));
			const numbers = (await Promise.all(ids.map((id) => store.proposals.find(id)))).map((found) => found?.item.number).sort();
			expect(numbers).toEqual([1, 2, 3, 4, 5].map((count) => `P2027-000${count}`));
		});

		test('of two who revise the same version one is told, and nothing is lost', async () => {
			const id = await draft();
			const both = await Promise.all(['甲', '乙'].map((title) => store.proposals.step(id, { ...step, version: 1, said: { note: '', title } }, planner, NOW)));
			expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'stale']);
			expect((await store.proposals.find(id))?.item).toMatchObject({ version: 2, title: both[0]?.kind === 'done' ? '甲' : '乙' });
		});

		/** A proposal on the agenda, with what the office says to approve it. */
		async function onAgenda(): Promise<{ readonly id: string; readonly office: Actor; readonly approval: Parameters<Store['proposals']['step']>[1] }> {
			const office = await actorFor(store, 'office-gy', 'office');
			const made = await store.proposals.create({ ...content, changes: [...content.changes, LAKE] }, planner, { key: null, body: '' }, NOW);
			if (made.kind !== 'made') throw new Error(`create: got ${made.kind}, expected a draft`);
			const { id } = made;
			const take = async (by: Actor, action: 'submit' | 'ask-opinions' | 'agenda', version: number, said = {}) =>
				expect(await store.proposals.step(id, { action, version, said: { note: '', ...said }, findings: null, affected: [] }, by, NOW)).toEqual({ kind: 'done' });
			await take(planner, 'submit', 1);
			await take(office, 'ask-opinions', 2, { dueDate: '2027-01-31' });
			await take(office, 'agenda', 3);
			const said = { note: '', actNumber: '1', actDate: '2026-12-31', effectiveFrom: '2027-03-01' };
			return { id, office, approval: { action: 'approve', version: 4, said, findings: null, affected: [] } };
		}

		/** All that an approval touches. */
		async function everything(): Promise<object> {
			const [areas] = await driver.query('select jsonb_agg(to_jsonb(a) - \'geom\' order by id, version) as areas from area a');
			const [rest] = await driver.query(`select (select count(*)::int4 from face) as faces, (select count(*)::int4 from data_load) as loads, (select count(*)::int4 from proposal_ground) as grounds,
				(select count(*)::int4 from proposal_piece) as pieces, (select jsonb_agg(to_jsonb(p) order by id) from proposal p) as proposals, (select to_jsonb(c) from step_chain c) as chain`);
			return { ...areas, ...rest, version: await store.dataVersion() };
		}

		test('an approval that breaks half-way, wherever that is, leaves everything as it was; then it can be taken', async () => {
			const { id, office, approval } = await onAgenda();
			const before = await everything();
			const queries = readQueries('.');
			for (const [broken, time] of [['changed-pieces', 1], ['insert-area', 2], ['end-area', 1], ['build-faces', 1], ['insert-data-load', 1], ['tell-data', 1], ['update-proposal', 1], ['insert-proposal-step', 1]] as const) {
				let times = 0;
				const breaking: Queries = {
					run: (on, name, parameters) => (name === broken && ++times === time ? Promise.reject(new Error(`broken at ${name}`)) : queries.run(on, name, parameters))
				};
				const outcome = await new Store(driver, breaking).proposals.step(id, approval, office, NOW).catch((error: Error) => error.message);
				expect(outcome).toBe(`broken at ${broken}`);
				expect(await everything()).toEqual(before);
			}
			expect(await store.proposals.step(id, approval, office, NOW)).toEqual({ kind: 'done' });
			const ids = async (on: string) => (await store.areas({ on })).map(({ properties: area }) => `${area.id} ${area.version}`).filter((area) => /zone-1|lake|extent/.test(area));
			expect(await ids('2027-02-28')).toEqual(['extent-1000m-hongfeng 1', 'lake-hongfeng 1', 'zone-1-hongfeng 1']);
			expect(await ids('2027-03-01')).toEqual(['extent-1000m-hongfeng 2', 'lake-hongfeng 2']);
			// the product comes with what it came with, and brings nothing back
			expect(await store.load(GROUND, { origin: 'bundled', on: '2027-03-01' })).toMatchObject({ ok: true, changed: false, summary: { kept: ['extent-1000m', 'lake', 'zone-1'] } });
			expect(await ids('2027-03-01')).toEqual(['extent-1000m-hongfeng 2', 'lake-hongfeng 2']);
			expect((await verifyChain(store.issues, store)).findings).toEqual([]);
		});

		test('steps and contents are never changed, whoever asks, and the chain shows it when somebody managed to', async () => {
			const id = await draft();
			await store.proposals.step(id, { ...step, version: 1 }, planner, NOW);
			for (const table of ['proposal_step', 'proposal_content']) {
				for (const sql of [`update ${table} set version = 9`, `delete from ${table}`, `truncate ${table} cascade`]) await expect(driver.query(sql)).rejects.toThrow(/never changed/);
			}
			expect((await verifyChain(store.issues, store)).findings).toEqual([]);
			class Undo extends Error {}
			const whileChanged = (sql: string) => driver.transaction(async (tx) => {
				for (const table of ['proposal_step', 'proposal_content']) await tx.query(`alter table ${table} disable trigger all`);
				await tx.query(sql, [id]);
				const inside = new Store(tx, readQueries('.'));
				const { findings } = await verifyChain(inside.issues, inside);
				throw Object.assign(new Undo(), { found: findings.map(({ fault, of }) => [fault, of?.what ?? null]) });
			}).catch((error: unknown) => (error as { found?: unknown }).found ?? String(error));
			expect(await whileChanged('update proposal_step set note = \'另一句\' where proposal_id = $1::text::int8 and version = 2')).toEqual([['changed', 'proposal']]);
			expect(await whileChanged('update proposal_content set reason = \'另一个理由\' where proposal_id = $1::text::int8')).toEqual([['astray', 'proposal']]);
			expect(await whileChanged('update proposal set state = \'submitted\' where id = $1::text::int8')).toEqual([['astray', 'proposal']]);
			expect(await whileChanged('delete from proposal_step where proposal_id = $1::text::int8')).toEqual([['end', null], ['astray', 'proposal']]);
		});
	});
}
