import { spawn } from 'node:child_process';

export interface Started {
	readonly output: string;
	readonly address: string | null;
	readonly milliseconds: number;
	/** Asks the product to stop, or ends it where it stands, and tells how it ended. */
	stop(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
	readonly ended: Promise<number | null>;
}

/** Starts the product and waits until it serves or has ended. */
export function start(env: Record<string, string>): Promise<Started> {
	const began = Date.now();
	const child = spawn(process.execPath, ['src/bin/start.js'], { env: { ...process.env, DATABASE_URL: '', LANG: 'en', PORT: '0', ...env } });
	const ended = new Promise<number | null>((done) => child.on('close', done));
	let output = '';
	const state = (address: string | null): Started => ({
		output, address, milliseconds: Date.now() - began, ended,
		stop: (signal) => (child.kill(signal), ended)
	});
	return new Promise((done) => {
		const hear = (chunk: Buffer) => {
			output += chunk.toString();
			const address = output.match(/http:\/\/[^\s]+/)?.[0];
			if (address) done(state(address));
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		void ended.then(() => done(state(null)));
	});
}
