import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from './driver.ts';
import { errorLine, StoreError } from './errors.ts';

/** Held while the schema or the data change; any number that no other program is likely to use. */
export const LOCK = 'select pg_advisory_xact_lock(1276018725)';
const FILE = /^(\d{4})_([a-z0-9-]+)\.sql$/;

interface Migration {
	readonly number: number;
	readonly name: string;
	readonly sha256: string;
	readonly sql: string;
}

interface Applied {
	readonly number: number;
	readonly name: string;
	readonly sha256: string;
}

/**
 * Brings the schema up to the migrations in `folder` (0001_areas.sql, ...), each in a transaction of its own.
 * Returns the numbers applied now. Throws StoreError: 'newer-database', 'edited-migration', 'no-postgis', 'too-old'.
 */
export async function migrate(driver: Driver, folder: string): Promise<number[]> {
	await checkVersions(driver);
	await driver.transaction(async (tx) => {
		await tx.query(LOCK);
		await tx.exec(`create table if not exists migration (
			number int primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`);
	});
	const applied: number[] = [];
	for (const migration of readMigrations(folder)) {
		if (await applyOnce(driver, migration, folder)) applied.push(migration.number);
	}
	return applied;
}

// Read again under the lock: another process may have applied it while this one waited.
function applyOnce(driver: Driver, migration: Migration, folder: string): Promise<boolean> {
	return driver.transaction(async (tx) => {
		await tx.query(LOCK);
		const applied = await tx.query<Applied>('select number::int4, name, sha256 from migration order by number');
		checkKnown(applied, readMigrations(folder));
		if (applied.some((row) => row.number === migration.number)) return false;
		await tx.exec(migration.sql);
		await tx.query('insert into migration (number, name, sha256) values ($1::int4, $2::text, $3::text)', [
			migration.number, migration.name, migration.sha256
		]);
		return true;
	});
}

function checkKnown(applied: readonly Applied[], known: readonly Migration[]): void {
	const newest = known.at(-1)?.number ?? 0;
	for (const row of applied) {
		const shipped = known.find((migration) => migration.number === row.number);
		if (row.number > newest) {
			throw new StoreError('newer-database', `the database was made by a newer version (migration ${row.number}, this one knows ${newest}): install that version`);
		}
		if (shipped?.sha256 !== row.sha256) {
			throw new StoreError('edited-migration', `migration ${row.number} (${row.name}) was changed after it was applied: put the shipped file back`);
		}
	}
}

function readMigrations(folder: string): Migration[] {
	const migrations = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort().map((file) => {
		const [, number = '', name = ''] = FILE.exec(file) ?? [];
		// Line ends are made alike first: a checkout on Windows is no edit.
		const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
		return { number: Number(number), name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
	});
	migrations.forEach((migration, i) => {
		if (migration.number !== i + 1) throw new Error(`db/migrations: got number ${migration.number}, expected ${i + 1}`);
	});
	return migrations;
}

async function checkVersions(driver: Driver): Promise<void> {
	const [server] = await driver.query<{ number: number }>(`select current_setting('server_version_num')::int4 as number`);
	if ((server?.number ?? 0) < 150_000) {
		throw new StoreError('too-old', `the database server is ${driver.describe()}, expected PostgreSQL 15 or newer`);
	}
	await driver.exec('create extension if not exists postgis').catch((error: unknown) => {
		throw new StoreError('no-postgis', `PostGIS cannot be switched on (${errorLine(error)}): install it, then as an administrator: CREATE EXTENSION postgis`, error);
	});
	const [postgis] = await driver.query<{ version: string }>('select postgis_lib_version() as version');
	const [major = 0, minor = 0] = (postgis?.version ?? '').split('.').map(Number);
	if (major < 3 || (major === 3 && minor < 3)) {
		throw new StoreError('too-old', `the database has PostGIS ${postgis?.version ?? ''}, expected 3.3 or newer`);
	}
}
