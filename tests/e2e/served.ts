import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** Starts the product as its users do, on a free port with an empty data folder, and stops it after the last test. */
export default async function serve(project: TestProject) {
	const folder = mkdtempSync(join(tmpdir(), 'lianghu-e2e-'));
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
	project.provide('address', address);
	return async () => {
		const ended = new Promise((done) => server.on('exit', done));
		server.kill('SIGTERM');
		await ended;
		rmSync(folder, { recursive: true, force: true });
	};
}

declare module 'vitest' {
	export interface ProvidedContext {
		/** Where the product is served, without a slash at the end. */
		address: string;
	}
}
