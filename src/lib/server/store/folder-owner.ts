import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { errorCode, errorLine, StoreError } from './errors.ts';

const SOCKET = /^owner\.(\d+)\.sock$/;
/** A socket's path has room for 103 bytes on the strictest system. */
const LONGEST_SOCKET_PATH = 103;

/** The right to a folder; it ends with `release` or with the process, however that dies. */
export interface Ownership {
	release(): Promise<void>;
}

/**
 * Makes this process the only owner of a folder, by listening on a local socket in it: the kernel closes it when the
 * process dies, so no stale process id can mislead anyone. Each owner takes a new number (`owner.7.sock`) and no
 * name is taken over, so of two that come at once at most one stays.
 * Throws StoreError 'locked' when another process owns the folder, 'not-writable' when no socket can be made in it.
 */
export async function ownFolder(folder: string): Promise<Ownership> {
	return process.platform === 'win32' ? ownByPipe(folder) : ownBySocket(folder);
}

async function ownByPipe(folder: string): Promise<Ownership> {
	const name = createHash('sha256').update(resolve(folder).toLowerCase()).digest('hex').slice(0, 32);
	const server = await listen(`\\\\.\\pipe\\lianghu-${name}`).catch((error: unknown) => refuse(folder, error));
	return { release: () => closed(server) };
}

async function ownBySocket(folder: string): Promise<Ownership> {
	const numbers = await livingAndDead(folder);
	const number = Math.max(0, ...numbers.dead) + 1;
	const own = `owner.${number}.sock`;
	const server = await withShortPath(folder, own, listen).catch((error: unknown) => refuse(folder, error));
	const release = async (): Promise<void> => {
		rmSync(join(folder, own), { force: true });
		await closed(server);
	};
	try {
		const others = await livingAndDead(folder, number);
		for (const dead of others.dead) rmSync(join(folder, `owner.${dead}.sock`), { force: true });
	} catch (error) {
		await release();
		throw error;
	}
	return { release };
}

/** Tries every owner's socket but our own; throws 'locked' at the first that somebody listens on. */
async function livingAndDead(folder: string, own?: number): Promise<{ dead: number[] }> {
	const dead: number[] = [];
	for (const name of readdirSync(folder)) {
		const number = Number(SOCKET.exec(name)?.[1] ?? NaN);
		if (Number.isNaN(number) || number === own) continue;
		if (await withShortPath(folder, name, answers)) throw locked(folder);
		dead.push(number);
	}
	return { dead };
}

function listen(path: string): Promise<Server> {
	return new Promise((done, fail) => {
		const server = createServer((socket) => socket.destroy());
		server.once('error', fail);
		server.listen(path, () => done(server.unref()));
	});
}

/** Whether a process listens there: the kernel answers, even while that process is busy. */
function answers(path: string): Promise<boolean> {
	return new Promise((done) => {
		const socket = createConnection(path);
		socket.once('connect', () => done(true));
		socket.once('error', (error) => done(!['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes(errorCode(error))));
		socket.once('close', () => done(true));
		socket.once('connect', () => socket.destroy());
	});
}

function closed(server: Server): Promise<void> {
	return new Promise((done) => server.close(() => done()));
}

function locked(folder: string): StoreError {
	return new StoreError('locked', `another process is using the data in ${folder}: stop it, or choose another DATA_DIR`);
}

function refuse(folder: string, error: unknown): never {
	if (errorCode(error) === 'EADDRINUSE') throw locked(folder);
	throw new StoreError('not-writable', `no local socket can be made in ${folder}: ${errorLine(error)}`, error);
}

/** Reaches a socket in a folder with a long path through a link with a short one. */
export async function withShortPath<T>(folder: string, name: string, work: (path: string) => Promise<T>): Promise<T> {
	const path = join(resolve(folder), name);
	if (Buffer.byteLength(path) <= LONGEST_SOCKET_PATH) return work(path);
	const link = mkdtempSync(join(tmpdir(), 'lianghu-'));
	try {
		symlinkSync(resolve(folder), join(link, 'f'));
		return await work(join(link, 'f', name));
	} finally {
		rmSync(link, { recursive: true, force: true });
	}
}
