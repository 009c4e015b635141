import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SORTS } from '#issues';
import { issueShown, thisMoment } from '../../src/lib/server/problem-list/shown.ts';
import { verifyChain } from '../../src/lib/server/problem-list/verify.ts';
import { loadBundled } from '../../src/lib/server/bundled.ts';
import { openEmbedded } from '../../src/lib/server/store/embedded.ts';
import type { Driver } from '../../src/lib/server/store/driver.ts';
import { migrate } from '../../src/lib/server/store/migrate.ts';
import { readQueries } from '../../src/lib/server/store/queries.ts';
import { Store } from '../../src/lib/server/store/store.ts';
import { makeIssues } from '../bench/many-issues.ts';
import { preparedDataDir } from '../embedded.ts';

const LEADER = { account: '', name: '', organisation: 'leading-group', role: 'leader' } as const;
const COUNT = 150;

describe('the issues that are made by the bulk', () => {
	let [dataDir, driver, store, steps] = ['', null as unknown as Driver, null as unknown as Store, 0];
	beforeAll(async () => {
		dataDir = await preparedDataDir();
		driver = await openEmbedded(dataDir, () => undefined);
		await migrate(driver, 'db/migrations');
		store = new Store(driver, readQueries('.'));
		await loadBundled(store, '.', '2026-11-25');
		steps = await makeIssues(driver, store, COUNT);
	});
	afterAll(async () => {
		await driver?.close();
		rmSync(dataDir, { recursive: true, force: true });
	});

	test('stand where one whole chain of steps has left them', async () => {
		expect(steps).toBeGreaterThan(3 * COUNT);
		expect(await verifyChain(store.issues)).toMatchObject({ steps, findings: [] });
	});

	test('are read as real ones are', async () => {
		const { items } = await store.issues.list(LEADER, {}, { sort: 'number', behind: null, limit: COUNT });
		expect(items[0]?.number).toBe('2024-0001');
		expect(items).toHaveLength(COUNT);
		const moment = await thisMoment(store);
		for (const { id, number } of items) {
			const stored = await store.issues.find(id);
			const shown = stored && issueShown(stored, LEADER, moment);
			expect(shown).toMatchObject({ number, version: shown?.steps.length, determination: { dataVersion: await store.dataVersion() } });
			expect(shown?.steps.at(-1)?.stateAfter).toBe(shown?.state);
		}
	});

	test('come in the same order, whether few are sorted or an index is walked', async () => {
		const queries = readQueries('.');
		for (const sort of SORTS) {
			const page = (behind: { sort_value: string; item: { id: string } } | undefined, few: boolean) => queries.run<{ sort_value: string; item: { id: string } }>(
				driver, 'issues-listed', ['"all"', '{}', sort, behind?.sort_value ?? null, behind?.item.id ?? null, 70, few]
			);
			const first = await page(undefined, true);
			expect(await page(undefined, false)).toEqual(first);
			const second = await page(first.at(-1), true);
			expect(await page(first.at(-1), false)).toEqual(second);
			expect(new Set([...first, ...second].map(({ item }) => item.id)).size).toBe(140);
		}
	});

	test('have each its key, which follows its steps', async () => {
		const [row] = await driver.query<{ apart: number }>(`select count(*)::int4 as apart from issue i full join issue_key k using (id)
			where (i.state, i.owner, i.due, i.changed_at, i.parties) is distinct from (k.state, k.owner, k.due, k.changed_at, k.parties) or i.closed_at is distinct from k.closed_at`);
		expect(row).toEqual({ apart: 0 });
	});
});
