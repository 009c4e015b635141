import pg from 'pg';
import { insideTransaction, type Driver, type Parameter, type Statements } from './driver.ts';
import { errorCode, errorLine, StoreError } from './errors.ts';
import { hearChannel } from './pg-channel.ts';

/** Connection failures, shutdowns, a full disk: the store cannot answer now, and may later. */
const UNREACHABLE = /^(E[A-Z]+|08...|57P0.|53...|28...|3D000)$/;

/** All that is asked is held in memory: any page costs the same, and thousands of groups need no file. PostgreSQL is set up for disks and little memory. */
const PLANNING = "set random_page_cost = 1.1; set work_mem = '32MB'";

/**
 * A pool of connections to a PostgreSQL server. Opening asks the server for its version once.
 * Throws StoreError: 'bad-address' for an address that cannot be read, 'unreachable' when nobody answers.
 */
export async function openServer(address: string): Promise<Driver> {
	checkAddress(address);
	const pool = new pg.Pool({ connectionString: address, max: 10, connectionTimeoutMillis: 10_000 });
	// An idle connection that dies is replaced by the pool; without a listener Node would end the process.
	pool.on('error', () => undefined);
	pool.on('connect', (client) => void client.query(PLANNING).catch(() => undefined));
	const statements = statementsOf(pool);
	try {
		const [row] = await statements.query<{ version: string }>(`select current_setting('server_version') as version`, []);
		return driverOf(address, pool, statements, `PostgreSQL ${row?.version ?? ''}`);
	} catch (error) {
		await pool.end();
		throw error;
	}
}

function checkAddress(address: string): void {
	if (/^postgres(ql)?:\/\//.test(address) && URL.canParse(address)) return;
	throw new StoreError('bad-address', 'DATABASE_URL: got something else, expected postgres://user:password@host:port/database');
}

function driverOf(address: string, pool: pg.Pool, statements: Statements, description: string): Driver {
	let closing: Promise<void> | null = null;
	const listening = new Set<() => Promise<void>>();
	const describe = (): string => description;
	return {
		query: (sql, parameters = []) => statements.query(sql, parameters),
		exec: (sql) => statements.exec(sql),
		transaction: (work) => transaction(pool, describe, work),
		async listen(channel, heard) {
			const end = await hearChannel(address, channel, heard).catch(rethrow);
			listening.add(end);
			return () => (listening.delete(end), end());
		},
		close: () => (closing ??= Promise.all([pool.end(), ...[...listening].map((end) => end())]).then(() => undefined)),
		describe
	};
}

async function transaction<T>(
	pool: pg.Pool, describe: () => string, work: (inside: Driver) => Promise<T>
): Promise<T> {
	const client = await pool.connect().catch(rethrow);
	const statements = statementsOf(client);
	let broken = false;
	try {
		await statements.exec('begin');
		const result = await work(insideTransaction(statements, describe));
		await statements.exec('commit');
		return result;
	} catch (error) {
		await client.query('rollback').catch(() => (broken = true));
		throw error;
	} finally {
		client.release(broken);
	}
}

function statementsOf(runner: pg.Pool | pg.PoolClient): Statements {
	return {
		async query<Row extends object>(sql: string, parameters: readonly Parameter[]): Promise<Row[]> {
			const result = await runner.query<Row>(sql, [...parameters]).catch(rethrow);
			return result.rows;
		},
		async exec(sql) {
			await runner.query(sql).catch(rethrow);
		}
	};
}

function rethrow(error: unknown): never {
	if (!UNREACHABLE.test(errorCode(error)) && !/timeout|terminated/i.test(errorLine(error))) throw error;
	throw new StoreError('unreachable', `the database server does not answer: ${errorLine(error) || errorCode(error)}`, error);
}
