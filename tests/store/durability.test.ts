import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/lib/server/store/embedded.ts';
import { ownFolder } from '../../src/lib/server/store/folder-owner.ts';
import { openFolder } from '../../src/lib/server/store/pglite.ts';
import { preparedDataDir } from '../embedded.ts';

const MEGABYTE = 2 ** 20;
const quietly = (): void => undefined;

/** A process that writes until it is killed, and what it has printed. */
interface Writer {
	readonly lines: string[];
	until(line: string): Promise<void>;
	kill(): Promise<void>;
}

function startWriter(dataDir: string): Writer {
	const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'tests/store/writer.ts', dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
	const lines: string[] = [];
	const waiting = new Map<string, () => void>();
	const ended = new Promise<void>((done) => child.once('close', () => done()));
	if (child.stdout) {
		createInterface({ input: child.stdout }).on('line', (line) => {
			lines.push(line);
			waiting.get(line)?.();
		});
	}
	return {
		lines,
		until: (line) => new Promise((done) => (lines.includes(line) ? done() : waiting.set(line, done))),
		kill: () => (child.kill('SIGKILL'), ended)
	};
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const logMegabytes = (dataDir: string): number => {
	const log = join(dataDir, 'database', 'pg_wal');
	return readdirSync(log).reduce((sum, name) => sum + statSync(join(log, name)).size, 0) / MEGABYTE;
};

describe('the embedded database', () => {
	let dataDir = '';
	afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

	test('has every acknowledged row after the process was killed in mid-write, time and again', async () => {
		dataDir = await preparedDataDir();
		const acknowledged: number[] = [];
		for (let round = 0; round < 3; round++) {
			const writer = startWriter(dataDir);
			await writer.until('ready');
			await pause(Math.random() * 1500);
			await writer.kill();
			acknowledged.push(...writer.lines.map(Number).filter((id) => id > 0));
		}
		const driver = await openEmbedded(dataDir, quietly);
		const rows = await driver.query<{ id: number; halves: number; bytes: number }>(
			'select id::int4, count(*)::int4 as halves, sum(length(filler))::int4 as bytes from pair group by id'
		);
		await driver.close();
		const stored = new Map(rows.map((row) => [row.id, row]));
		expect(acknowledged.length).toBeGreaterThan(20);
		expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
		expect(rows.filter((row) => row.halves !== 2 || row.bytes !== 32_000)).toEqual([]);
	});

	test('flushes its log, and keeps it short', async () => {
		dataDir = await preparedDataDir();
		const driver = await openEmbedded(dataDir, quietly);
		expect(await driver.query(`select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method`))
			.toEqual([{ fsync: 'on', method: 'fsync' }]);
		await driver.exec('create table filler (text text)');
		for (let i = 0; i < 25; i++) {
			await driver.query(`insert into filler select string_agg(md5(random()::text), '') from generate_series(1, 1000), generate_series(1, 300) row group by row`);
		}
		expect(logMegabytes(dataDir)).toBeLessThan(200);
		await driver.close();
	});

	test('refuses to write, and goes on reading, before the disk is full', async () => {
		dataDir = await preparedDataDir();
		const driver = await openFolder(join(dataDir, 'database'), Number.MAX_SAFE_INTEGER);
		await expect(driver.transaction((tx) => tx.exec('create table late (a int)'))).rejects.toMatchObject({ code: 'disk-full' });
		expect(await driver.query('select 1::int4 as one')).toEqual([{ one: 1 }]);
		await driver.close();
	});

	test('is refused to a second process, and free again when the first is killed', async () => {
		dataDir = await preparedDataDir();
		const writer = startWriter(dataDir);
		await writer.until('ready');
		await expect(openEmbedded(dataDir, quietly)).rejects.toMatchObject({ code: 'locked', message: expect.stringContaining(dataDir) });
		await writer.kill();
		const driver = await openEmbedded(dataDir, quietly);
		await expect(openEmbedded(dataDir, quietly)).rejects.toMatchObject({ code: 'locked' });
		await driver.close();
		await (await openEmbedded(dataDir, quietly)).close();
	});

	test('is made again when its first start was killed', async () => {
		dataDir = mkdtempSync(join(tmpdir(), 'lianghu-data-'));
		for (const milliseconds of [2500, 7000]) {
			const writer = startWriter(dataDir);
			await writer.until('creating-database');
			await pause(milliseconds);
			await writer.kill();
			expect(existsSync(join(dataDir, 'database'))).toBe(false);
			expect(existsSync(join(dataDir, 'database.unfinished'))).toBe(true);
		}
		const steps: string[] = [];
		const driver = await openEmbedded(dataDir, (step) => steps.push(step));
		expect(steps).toEqual(['creating-database', 'opening-database']);
		expect(await driver.query(`select postgis_lib_version() ~ '^3' as there`)).toEqual([{ there: true }]);
		await driver.close();
		expect(readdirSync(dataDir)).toEqual(['database']);
	});
});

describe('a data folder', () => {
	let folder = '';
	beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lianghu-owner-'))));
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	test('has at most one owner, however many come at once', async () => {
		for (let round = 0; round < 20; round++) {
			const claims = await Promise.allSettled(Array.from({ length: 8 }, () => ownFolder(folder)));
			const won = claims.flatMap((claim) => (claim.status === 'fulfilled' ? [claim.value] : []));
			expect(won.length).toBeLessThanOrEqual(1);
			for (const claim of claims) if (claim.status === 'rejected') expect(claim.reason).toMatchObject({ code: 'locked' });
			for (const ownership of won) await ownership.release();
		}
		await (await ownFolder(folder)).release();
		expect(readdirSync(folder)).toEqual([]);
	});

	test('can have a path longer than a socket\'s name may be', async () => {
		const deep = join(folder, '责'.repeat(40), 'deep'.repeat(20));
		mkdirSync(deep, { recursive: true });
		const ownership = await ownFolder(deep);
		await expect(ownFolder(deep)).rejects.toMatchObject({ code: 'locked' });
		await ownership.release();
		expect(readdirSync(deep)).toEqual([]);
	});

	test('that cannot be written is named in one line', async () => {
		writeFileSync(join(folder, 'file'), '');
		const opening = openEmbedded(join(folder, 'file', 'data'), quietly);
		await expect(opening).rejects.toMatchObject({ code: 'not-writable', message: expect.stringMatching(/^the data folder .*file\/data cannot be written: ENOTDIR$/) });
	});
});
