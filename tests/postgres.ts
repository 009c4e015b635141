import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server for tests: an empty database for each caller that asks, and an end. */
export interface TestPostgres {
	/** The address of a new, empty database. */
	database(): Promise<string>;
	/** Kills the server where it stands and starts it again on the same data; null for a server that is not ours to kill. */
	readonly crash: (() => Promise<void>) | null;
	stop(): Promise<void>;
}

/**
 * A throwaway server on a local socket (no port), or the one at TEST_DATABASE_URL, whose user must be allowed to create
 * databases. Null, and a loud warning, when there is neither; with CI=true that throws.
 */
export async function startPostgres(): Promise<TestPostgres | null> {
	const given = process.env.TEST_DATABASE_URL;
	if (given) return { database: () => createDatabase(given), crash: null, stop: async () => undefined };
	const binaries = findBinaries();
	if (binaries && hasPostgis(binaries)) return startCluster(binaries);
	const message = 'NO REAL POSTGRESQL WITH POSTGIS FOUND: its tests do not run. Install postgresql and postgis, or set TEST_DATABASE_URL.';
	if (process.env.CI === 'true') throw new Error(message);
	console.warn(`\n${'!'.repeat(message.length)}\n${message}\n${'!'.repeat(message.length)}\n`);
	return null;
}

function findBinaries(): string | null {
	const debian = '/usr/lib/postgresql';
	const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
	const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
	return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

function hasPostgis(binaries: string): boolean {
	const share = execFileSync(join(binaries, 'pg_config'), ['--sharedir'], { encoding: 'utf8' }).trim();
	return existsSync(join(share, 'extension', 'postgis.control'));
}

// PostgreSQL refuses to run as root: there the user that its package made runs it.
function asUser(): { uid?: number; gid?: number } {
	if (process.getuid?.() !== 0) return {};
	const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

async function startCluster(binaries: string): Promise<TestPostgres> {
	const user = asUser();
	const folder = mkdtempSync(join(tmpdir(), 'lianghu-pg-'));
	if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
	const data = join(folder, 'data');
	const options = { ...user, cwd: folder, stdio: 'ignore' as const };
	execFileSync(join(binaries, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'], options);
	const address = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
	const run = () => spawn(join(binaries, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-F'], options);
	let server = run();
	const end = async (signal: 'SIGINT' | 'SIGKILL'): Promise<void> => {
		if (server.exitCode !== null || server.signalCode !== null) return;
		const ended = new Promise((done) => server.once('exit', done));
		server.kill(signal);
		await ended;
	};
	const stop = async (): Promise<void> => {
		await end('SIGINT');
		rmSync(folder, { recursive: true, force: true });
	};
	const crash = async (): Promise<void> => {
		await end('SIGKILL');
		// what the killed server has left behind ends by itself, and until then no other may start
		for (let tries = 0; tries < 20; tries++) {
			server = run();
			if (await untilReady(address, () => server.exitCode !== null).then(() => true, () => false)) return;
			await new Promise((done) => setTimeout(done, 200));
		}
		throw new Error('crash: got no server back, expected one on the same data');
	};
	process.once('exit', () => server.kill('SIGINT'));
	await untilReady(address).catch(async (error: unknown) => {
		await stop();
		throw error;
	});
	return { database: () => createDatabase(address), crash, stop };
}

async function untilReady(address: string, hasEnded = () => false): Promise<void> {
	for (let tries = 0; ; tries++) {
		try {
			return await administer(address, 'select 1');
		} catch (error) {
			if (tries > 100 || hasEnded()) throw error;
			await new Promise((done) => setTimeout(done, 100));
		}
	}
}

async function createDatabase(address: string): Promise<string> {
	const name = `lianghu_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
	await administer(address, `create database ${name}`);
	const url = new URL(address);
	url.pathname = `/${name}`;
	return url.href;
}

async function administer(address: string, sql: string): Promise<void> {
	const client = new pg.Client({ connectionString: address });
	await client.connect();
	await client.query(sql).finally(() => client.end());
}
