import { answerFrom } from '#server';
import type { RequestEvent } from '@sveltejs/kit';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../src/lib/server/store/embedded.ts';
import { migrate } from '../../../src/lib/server/store/migrate.ts';
import { openStore } from '../../../src/lib/server/store/open.ts';
import type { Store } from '../../../src/lib/server/store/store.ts';
import { POST } from '../../../src/routes/sign-in/sample/+server.ts';
import { preparedDataDir } from '../../embedded.ts';

const folders: string[] = [];
async function folder(): Promise<string> {
	folders.push(await preparedDataDir());
	return folders.at(-1) ?? '';
}
afterAll(() => folders.forEach((each) => rmSync(each, { recursive: true, force: true })));

const real = (dataDir: string) => openStore({ root: '.', dataDir, databaseUrl: null });
const demonstration = (dataDir: string) => openStore({ root: '.', dataDir, databaseUrl: null, demo: true });
const SAMPLE = { login: 'sample', name: '演示·经办', organisation: 'gov-qingzhen', role: 'officer' } as const;

/** Leaves a database as some work has left it. */
async function after(dataDir: string, work: (store: Store) => Promise<unknown>, open = real): Promise<void> {
	const store = await open(dataDir);
	await work(store).finally(() => store.close());
}

/** Changes a database by hand. */
async function byHand(dataDir: string, sql: string): Promise<void> {
	const driver = await openEmbedded(dataDir, () => undefined);
	await migrate(driver, join('db', 'migrations')).then(() => driver.exec(sql)).finally(() => driver.close());
}

/** What a click on a sample person does: the session's cookie and where it leads, or the status of the refusal. */
async function click(login: string, next = ''): Promise<{ readonly session?: string; readonly to?: string; readonly status: number }> {
	let session: string | undefined;
	const request = new Request('http://lianghu.test/sign-in/sample', { method: 'POST', body: new URLSearchParams({ login, next }) });
	const cookies = { get: () => undefined, set: (_name: string, value: string) => (session = value) };
	try {
		const { status } = await POST({ request, url: new URL(request.url), cookies } as unknown as RequestEvent<Record<string, never>, '/sign-in/sample'>);
		return { status };
	} catch (thrown) {
		const { status, location } = thrown as { status: number; location?: string };
		return { status, ...(session ? { session } : {}), ...(location ? { to: location } : {}) };
	}
}

describe('a demonstration and the real product', () => {
	test('never share a database: a demonstration is opened as nothing else, again and again', async () => {
		const dataDir = await folder();
		await after(dataDir, (store) => store.accounts.create(SAMPLE, 'test'), demonstration);
		await expect(real(dataDir)).rejects.toMatchObject({ code: 'holds-samples' });
		await after(dataDir, async (store) => expect(await store.accounts.samples()).toEqual([{ login: 'sample', organisation: 'gov-qingzhen', role: 'officer' }]), demonstration);
	});

	test('never share a database: where somebody has an account, or was to get the first, no sample is put', async () => {
		const uses = [(store: Store) => store.accounts.create(SAMPLE, 'test'), (store: Store) => store.accounts.firstLink(), (store: Store) => store.accounts.tokens.createService({ ...SAMPLE, label: 'x' }, 'test')];
		for (const use of uses) {
			const dataDir = await folder();
			await after(dataDir, use);
			await expect(demonstration(dataDir)).rejects.toMatchObject({ code: 'holds-no-samples' });
			await after(dataDir, async (store) => expect(await store.accounts.samples()).toEqual([]));
		}
	});

	test('in a demonstration one click signs in, as sample people alone and to addresses of its own', async () => {
		await after(await folder(), async (store) => {
			await store.accounts.create(SAMPLE, 'test');
			await store.accounts.tokens.createService({ ...SAMPLE, label: 'x' }, 'test');
			answerFrom(store, { demo: true });
			const clicked = await click('sample', '/issues/figures?lang=en');
			expect(clicked).toMatchObject({ status: 303, to: '/issues/figures?lang=en' });
			expect(await store.accounts.sessions.actor(clicked.session ?? '')).toMatchObject({ organisation: 'gov-qingzhen', role: 'officer' });
			expect((await click('sample', 'https://elsewhere.example/')).to).toBe('/issues');
			for (const login of ['', 'nobody', 'null', "sample' or true --"]) expect([login, await click(login)]).toEqual([login, { status: 404 }]);
			const [account] = await store.accounts.list();
			await store.accounts.disable(account?.id ?? '', 'test');
			expect(await click('sample')).toEqual({ status: 404 });
		}, demonstration);
	});

	test('a click signs nobody in where the product was not started as a demonstration, whatever its database says', async () => {
		await after(await folder(), async (store) => {
			await store.accounts.create(SAMPLE, 'test');
			answerFrom(store);
			expect(await click('sample')).toEqual({ status: 404 });
		}, demonstration);
	});

	test('a click signs nobody in where the database has no mark, whatever the environment and an account say', async () => {
		const dataDir = await folder();
		await after(dataDir, (store) => store.accounts.create(SAMPLE, 'test'));
		await byHand(dataDir, 'update account set demo = true');
		await after(dataDir, async (store) => {
			answerFrom(store, { demo: true });
			expect(await click('sample')).toEqual({ status: 404 });
			expect(await store.accounts.samples()).toEqual([]);
		});
	});

	test('sample people have no password, and what was made of them opens nothing', async () => {
		await after(await folder(), async (store) => {
			await store.accounts.create(SAMPLE, 'test');
			for (const password of ['', 'sample', '演示', 'demo', '1234567890']) {
				const entered = await store.accounts.signIn({ login: 'sample', password, source: `from ${password}`, agent: '', session: null });
				expect([password, entered.ok]).toEqual([password, false]);
			}
		}, demonstration);
	});
});
