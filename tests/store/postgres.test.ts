import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openServer } from '../../src/lib/server/store/pg.ts';
import { migrate } from '../../src/lib/server/store/migrate.ts';
import { startPostgres } from '../postgres.ts';
import { describeStore } from './contract.ts';
import { describeIssues } from './issues.ts';
import { describeStoredObjects } from './objects.ts';
import { describeStoredProposals } from './proposals.ts';
import { describeSupervision } from './supervision.ts';

process.env.TZ = 'Asia/Shanghai';

const server = await startPostgres();
afterAll(() => server?.stop());

if (server) {
	const open = async () => openServer(await server.database());
	describeStore('a PostgreSQL server', open);
	describeIssues('a PostgreSQL server', open);
	describeSupervision('a PostgreSQL server', open);
	describeStoredProposals('a PostgreSQL server', open);
	describeStoredObjects('a PostgreSQL server', open);
}

describe.skipIf(!server)('a PostgreSQL server, for many', () => {
	test('is migrated once by processes that start at the same time', async () => {
		const address = (await server?.database()) ?? '';
		const drivers = await Promise.all([1, 2, 3].map(() => openServer(address)));
		await drivers[0]?.exec('create extension postgis');
		const applied = await Promise.all(drivers.map((driver) => migrate(driver, 'db/migrations')));
		// each number once, whichever of them came first
		expect(applied.flat().sort((a, b) => a - b)).toEqual(readdirSync('db/migrations').map((_, index) => index + 1));
		await Promise.all(drivers.map((driver) => driver.close()));
	});
});

describe.skipIf(!server)('a channel of a PostgreSQL server', () => {
	test('is heard again after its connection was cut, and says that something may have been missed', async () => {
		const driver = await openServer((await server?.database()) ?? '');
		const told: string[] = [];
		await driver.listen('cut', (text) => told.push(text));
		vi.spyOn(console, 'error').mockImplementation(() => undefined);
		await driver.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`);
		await driver.query(`select pg_notify('cut', 'missed')`);
		await vi.waitFor(() => expect(told).toEqual(['']), { timeout: 5000 });
		await driver.query(`select pg_notify('cut', 'heard')`);
		await vi.waitFor(() => expect(told).toEqual(['', 'heard']), { timeout: 2000 });
		expect(vi.mocked(console.error).mock.calls.flat().join()).toMatch(/broke.*heard again/);
		vi.restoreAllMocks();
		await driver.close();
	});
	test('is let go of with the driver', async () => {
		const address = (await server?.database()) ?? '';
		const [driver, other] = [await openServer(address), await openServer(address)];
		await driver.listen('gone', () => undefined);
		await driver.close();
		const [row] = await other.query<{ count: number }>(`select count(*)::int4 as count from pg_stat_activity where datname = current_database() and query like 'listen%'`);
		expect(row?.count).toBe(0);
		await other.close();
	});
});

describe('the address of a server', () => {
	test('that nobody listens at is unreachable, in one line without the password', async () => {
		const opening = openServer('postgres://someone:secret@127.0.0.1:1/nothing');
		await expect(opening).rejects.toMatchObject({ code: 'unreachable', message: expect.not.stringMatching(/secret|\n/) });
	});
	test('that cannot be read is refused without repeating it', async () => {
		await expect(openServer('mysql://someone:secret@host/db')).rejects.toMatchObject({ code: 'bad-address', message: expect.not.stringContaining('secret') });
	});
});
