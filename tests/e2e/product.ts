import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Product {
	/** Where it is served, without a slash at the end. */
	readonly address: string;
	/** The link that is printed for making the first administrator; it works once. */
	readonly first: string;
	/** The folder of its database: commands at a terminal find the running product by it. */
	readonly dataDir: string;
	stop(): Promise<void>;
}

/** Starts the product as its users do, on a free port with an empty data folder, or on the database at the address. */
export async function serveProduct(databaseUrl = ''): Promise<Product> {
	const folder = mkdtempSync(join(tmpdir(), 'lianghu-served-'));
	const server = spawn(process.execPath, ['src/bin/start.js'], {
		env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, DATABASE_URL: databaseUrl, LANG: 'en' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	// nobody has made an administrator yet: the link for the first is the last that is printed
	const first = await new Promise<string>((found, failed) => {
		let output = '';
		server.stdout.on('data', (chunk: Buffer) => {
			output += chunk.toString();
			const link = output.match(/(http:\S+\/sign-in\/first\S+)\s/)?.[1];
			if (link) found(link);
		});
		server.on('exit', (status) => failed(new Error(`the server stopped with ${status} before it was ready:\n${output}`)));
	});
	return {
		address: new URL(first).origin,
		first,
		dataDir: folder,
		async stop() {
			const ended = new Promise((done) => server.on('exit', done));
			server.kill('SIGTERM');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
