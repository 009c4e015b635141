import { dirname } from 'node:path';
import { PGlite, type Results, type Transaction } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import { checkRoom, RESERVE } from './disk-room.ts';
import { insideTransaction, type Driver, type Parameter, type Statements } from './driver.ts';
import { errorCode, errorLine, StoreError } from './errors.ts';
import { FLUSHED_START, FlushedFolder } from './flushed-folder.ts';

/** Log segments of 16 MB after which the data files are brought up to date: bounds the log and the recovery. */
const SEGMENTS_PER_CHECKPOINT = 4;

/**
 * PostgreSQL with PostGIS inside this process, on a folder that nobody else has open (the caller holds the lock).
 * An empty or missing folder is filled first (about 6 s). Every acknowledged write is flushed to the disk.
 * Transactions are refused ('disk-full') when fewer than `reserve` bytes are left on the disk; single queries are not,
 * so that reading goes on. Throws StoreError: 'disk-full', or 'damaged' when the folder cannot be opened.
 */
export async function openFolder(path: string, reserve = RESERVE): Promise<Driver> {
	checkRoom(dirname(path), Math.min(reserve, RESERVE));
	const folder = new FlushedFolder(path);
	const database = new PGlite({ fs: folder, extensions: { postgis }, startParams: FLUSHED_START });
	try {
		await database.waitReady;
	} catch (error) {
		throw new StoreError('damaged', `the database in ${path} cannot be opened: ${errorLine(error)}`, error);
	}
	return driverOf(database, folder, await describeDatabase(database), () => checkRoom(path, reserve));
}

async function describeDatabase(database: PGlite): Promise<string> {
	const result = await database.query<{ version: string }>(`select current_setting('server_version') as version`);
	return `embedded PostgreSQL ${result.rows[0]?.version ?? ''}`;
}

function driverOf(database: PGlite, folder: FlushedFolder, description: string, checkDisk: () => void): Driver {
	let closing: Promise<void> | null = null;
	const describe = (): string => description;
	const statements = statementsOf(database);
	async function settled<T>(work: Promise<T>): Promise<T> {
		const result = await work;
		if (folder.segments.size >= SEGMENTS_PER_CHECKPOINT) await checkpoint(database, folder);
		return result;
	}
	return {
		query: (sql, parameters = []) => settled(statements.query(sql, parameters)),
		exec: (sql) => settled(statements.exec(sql)),
		async transaction(work) {
			checkDisk();
			return settled(database.transaction((tx) => work(insideTransaction(statementsOf(tx), describe))).catch(rethrow));
		},
		async listen(channel, heard) {
			const end = await database.listen(channel, heard).catch(rethrow);
			return () => (database.closed ? Promise.resolve() : end());
		},
		close: () => (closing ??= close(database)),
		describe
	};
}

async function checkpoint(database: PGlite, folder: FlushedFolder): Promise<void> {
	folder.segments.clear();
	await database.exec('checkpoint').catch(rethrow);
}

async function close(database: PGlite): Promise<void> {
	if (!database.closed) await database.close();
}

function statementsOf(runner: PGlite | Transaction): Statements {
	return {
		async query<Row extends object>(sql: string, parameters: readonly Parameter[]): Promise<Row[]> {
			const result: Results<Row> = await runner.query<Row>(sql, [...parameters]).catch(rethrow);
			return result.rows;
		},
		async exec(sql) {
			await runner.exec(sql).catch(rethrow);
		}
	};
}

/** What an engine says that has stopped; these errors come without an SQL state. */
const STOPPED = /PGlite is clos|ExitStatus|unreachable|RuntimeError/;

function rethrow(error: unknown): never {
	const code = errorCode(error);
	// 53...: the disk is full or the memory used up. XX...: the log or a data file cannot be written.
	if (!/^(53|XX)/.test(code) && (code !== '' || !STOPPED.test(String(error)))) throw error;
	throw new StoreError('unreachable', `the embedded database cannot work: ${errorLine(error)}`, error);
}
