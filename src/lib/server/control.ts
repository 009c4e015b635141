import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { withShortPath } from './store/folder-owner.ts';

/** A command that somebody types at a terminal while the product is running. */
export interface Request {
	readonly command: string;
	readonly arguments: readonly string[];
	/** The folder in which it was typed: paths are read from there. */
	readonly folder: string;
	readonly lang: string;
}

type Reply = { readonly line: string } | { readonly exit: number };

/** Carries a request out, prints its lines, and returns the exit status. */
export type Execute = (request: Request, print: (line: string) => void) => Promise<number>;

const NAME = 'control.sock';
const pipeOf = (folder: string) =>
	`\\\\.\\pipe\\lianghu-control-${createHash('sha256').update(resolve(folder).toLowerCase()).digest('hex').slice(0, 32)}`;

/** The place on this machine where commands for the data in a folder are heard. */
function withAddress<T>(folder: string, work: (address: string) => Promise<T>): Promise<T> {
	return process.platform === 'win32' ? work(pipeOf(folder)) : withShortPath(folder, NAME, work);
}

function listening(server: Server, address: string): Promise<void> {
	return new Promise((done, fail) => server.once('error', fail).listen(address, () => done()));
}

async function hear(socket: Socket, execute: Execute): Promise<void> {
	const reply = (what: Reply) => socket.write(`${JSON.stringify(what)}\n`);
	for await (const line of createInterface({ input: socket })) {
		const exit = await execute(JSON.parse(line) as Request, (text) => reply({ line: text }));
		reply({ exit });
		socket.end();
	}
}

/**
 * Hears commands on a local socket in the data folder, while this process owns the embedded database: only who may
 * write in that folder can reach it. Returns what ends it.
 */
export async function hearCommands(folder: string, execute: Execute): Promise<() => void> {
	const server = createServer((socket) => {
		socket.on('error', () => socket.destroy());
		void hear(socket, execute).catch(() => socket.destroy());
	});
	// the folder's owner is this process, so a socket that lies there is a dead one's
	if (process.platform !== 'win32') rmSync(resolve(folder, NAME), { force: true });
	await withAddress(folder, (address) => listening(server, address));
	return () => void server.unref().close();
}

/**
 * Asks the running product to carry a command out. Returns its exit status, or null when none is running there.
 */
export function askRunning(folder: string, request: Request, print: (line: string) => void): Promise<number | null> {
	return withAddress(folder, (address) => new Promise((done, fail) => {
		const socket = createConnection(address);
		let connected = false;
		socket.once('connect', () => {
			connected = true;
			socket.write(`${JSON.stringify(request)}\n`);
		});
		socket.once('error', (error) => (connected ? fail(error) : done(null)));
		const lines = createInterface({ input: socket });
		lines.on('error', () => undefined);
		lines.on('line', (line) => {
			const reply = JSON.parse(line) as Reply;
			if ('exit' in reply) done(reply.exit);
			else print(reply.line);
		});
		lines.on('close', () => (connected ? fail(new Error('the running product stopped before the command was done')) : done(null)));
	}));
}
