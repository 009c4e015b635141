import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Product {
	/** Where it is served, without a slash at the end. */
	readonly address: string;
	stop(): Promise<void>;
}

/** Starts the product as its users do, on a free port with an empty data folder. */
export async function serveProduct(): Promise<Product> {
	const folder = mkdtempSync(join(tmpdir(), 'lianghu-served-'));
	const server = spawn(process.execPath, ['src/bin/start.js'], {
		env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, DATABASE_URL: '', LANG: 'en' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const address = await new Promise<string>((found, failed) => {
		let output = '';
		server.stdout.on('data', (chunk: Buffer) => {
			output += chunk.toString();
			const url = output.match(/http:\/\/[^/\s]+/)?.[0];
			if (url) found(url);
		});
		server.on('exit', (status) => failed(new Error(`the server stopped with ${status} before it was ready:\n${output}`)));
	});
	return {
		address,
		async stop() {
			const ended = new Promise((done) => server.on('exit', done));
			server.kill('SIGTERM');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
