import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#issues';
import { verifyChain } from '../../src/lib/server/problem-list/verify.ts';
import type { Driver } from '../../src/lib/server/store/driver.ts';
import { migrate } from '../../src/lib/server/store/migrate.ts';
import { readQueries } from '../../src/lib/server/store/queries.ts';
import { Store } from '../../src/lib/server/store/store.ts';
import { GROUND } from '../api/ground.ts';

const NOW = new Date('2026-12-31T16:30:00Z');
const content = { title: '调整', reason: '取水口迁移', validFrom: '2027-01-01', changes: [{ op: 'remove', area: 'zone-1-hongfeng' }] } as const;
const step = { action: 'revise', note: '', content: { title: '调整（二稿）' }, findings: null } as const;

/** What proposals must do alike on every database. */
export function describeStoredProposals(name: string, open: () => Promise<Driver>): void {
	describe(`proposals on ${name}`, () => {
		let [driver, store, planner] = [null as unknown as Driver, null as unknown as Store, null as unknown as Actor];

		beforeAll(async () => {
			driver = await open();
			await migrate(driver, join('db', 'migrations'));
			store = new Store(driver, readQueries('.'));
			await store.load(GROUND, { origin: 'bundled', on: '2026-01-01' });
			const token = await store.accounts.tokens.createService({ name: 'planner', organisation: 'gy-eeb', role: 'officer', label: 'test' }, 'test');
			const found = await store.accounts.tokens.actor(token);
			if (!found) throw new Error('actor: got nobody, expected the account just made');
			planner = found;
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
			const both = await Promise.all(['甲', '乙'].map((title) => store.proposals.step(id, { ...step, version: 1, content: { title } }, planner, NOW)));
			expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'stale']);
			expect((await store.proposals.find(id))?.item).toMatchObject({ version: 2, title: both[0]?.kind === 'done' ? '甲' : '乙' });
		});

		test('steps and contents are never changed, whoever asks, and the chain shows it when somebody managed to', async () => {
			const id = await draft();
			await store.proposals.step(id, { ...step, version: 1 }, planner, NOW);
			for (const table of ['proposal_step', 'proposal_content']) {
				for (const sql of [`update ${table} set version = 9`, `delete from ${table}`, `truncate ${table} cascade`]) await expect(driver.query(sql)).rejects.toThrow(/never changed/);
			}
			expect((await verifyChain(store.issues, store.proposals)).findings).toEqual([]);
			class Undo extends Error {}
			const whileChanged = (sql: string) => driver.transaction(async (tx) => {
				for (const table of ['proposal_step', 'proposal_content']) await tx.query(`alter table ${table} disable trigger all`);
				await tx.query(sql, [id]);
				const inside = new Store(tx, readQueries('.'));
				const { findings } = await verifyChain(inside.issues, inside.proposals);
				throw Object.assign(new Undo(), { found: findings.map(({ fault, of }) => [fault, of?.what ?? null]) });
			}).catch((error: unknown) => (error as { found?: unknown }).found ?? String(error));
			expect(await whileChanged('update proposal_step set note = \'另一句\' where proposal_id = $1::text::int8 and version = 2')).toEqual([['changed', 'proposal']]);
			expect(await whileChanged('update proposal_content set reason = \'另一个理由\' where proposal_id = $1::text::int8')).toEqual([['astray', 'proposal']]);
			expect(await whileChanged('update proposal set state = \'submitted\' where id = $1::text::int8')).toEqual([['astray', 'proposal']]);
			expect(await whileChanged('delete from proposal_step where proposal_id = $1::text::int8')).toEqual([['end', null], ['astray', 'proposal']]);
		});
	});
}
