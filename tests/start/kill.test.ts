import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/lib/server/store/open.ts';
import { preparedDataDir } from '../embedded.ts';
import { startPostgres } from '../postgres.ts';
import { emptyRecord, expectAll, sendAgain, writeUntilKilled, Writer, type Record } from './kills.ts';
import { start } from './started.ts';

/** `KILLS=100 npx vitest run --project start tests/start/kill.test.ts` takes some ten minutes for each database where nothing else runs. */
const KILLS = Number(process.env.KILLS ?? '2');
/** After so many the whole record is looked at, and not only in the end. */
const CHECKED = 10;
/** Milliseconds: a start takes three seconds, and many times that on a machine that is busy. */
const LONG = KILLS * 60_000 + 120_000;

const postgres = await startPostgres();
afterAll(() => postgres?.stop());

interface Place {
	readonly dataDir: string;
	readonly databaseUrl: string | null;
	/** Kills the database beside the product, where it is a process of its own. */
	readonly crash: () => Promise<void>;
}

async function tokenIn({ dataDir, databaseUrl }: Place): Promise<string> {
	const store = await openStore({ root: '.', dataDir, databaseUrl });
	try {
		return await store.accounts.tokens.createService({ name: 'writer', organisation: 'office-gy', role: 'office', label: 'test' }, 'test');
	} finally {
		await store.close();
	}
}

const verify = (env: { [name: string]: string }) =>
	promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/bin/admin.ts', 'verify'], { env: { ...process.env, LANG: 'en', ...env } });

/** A long run says now and then how it stands. */
const tell = (what: string, { logged, steps }: Record) => console.log(`${what}: ${logged.size} issues and ${steps.length} further steps, none lost, none twice`);

/** Kills again and again while people write; what was acknowledged must be there in the end, once. */
async function survive(place: Place): Promise<Record> {
	const env = { DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl ?? '' };
	const writer = new Writer(await tokenIn(place));
	const record = emptyRecord();
	for (let round = 0; round < KILLS; round++) {
		const product = await start(env);
		expect(product.address, product.output).not.toBeNull();
		await sendAgain(writer.at(product), record);
		if (round % CHECKED === CHECKED - 1) {
			await expectAll(writer, record);
			tell(`${round} kills survived`, record);
		}
		await writeUntilKilled(writer, record, round, async () => {
			await product.stop('SIGKILL');
			await place.crash();
		});
	}
	const product = await start(env);
	await sendAgain(writer.at(product), record);
	await expectAll(writer, record);
	expect(await product.stop('SIGTERM')).toBe(0);
	const { stdout } = await verify(env);
	expect(stdout).toContain(`${record.logged.size + record.steps.length}`);
	tell(`${KILLS} kills survived. ${stdout.trim()}`, record);
	return record;
}

describe('kill -9 at random moments', () => {
	test('loses no acknowledged step of the embedded database, and makes nothing twice', async () => {
		const dataDir = await preparedDataDir();
		const { logged, steps } = await survive({ dataDir, databaseUrl: null, crash: async () => undefined });
		expect([logged.size >= 3, steps.length > KILLS]).toEqual([true, true]);
		rmSync(dataDir, { recursive: true, force: true });
	}, LONG);

	test.skipIf(!postgres)('nor of PostgreSQL, which is killed with it', async () => {
		const { logged, steps } = await survive({ dataDir: '', databaseUrl: (await postgres?.database()) ?? '', crash: postgres?.crash ?? (async () => undefined) });
		expect([logged.size >= 3, steps.length > KILLS]).toEqual([true, true]);
	}, LONG);
});
