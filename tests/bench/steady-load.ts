import { Agent, request } from 'node:http';

/** How often requests that are due are sent, in milliseconds. */
const BEAT = 1;

interface Load {
	readonly address: string;
	readonly paths: readonly string[];
	/** Requests that may be under way at once. */
	readonly connections: number;
	/** Requests a second. */
	readonly rate: number;
	readonly seconds: number;
}

function timed(address: string, path: string, agent: Agent, due: number): Promise<number> {
	return new Promise((done, failed) => {
		request(address + path, { agent }, (response) => {
			if (response.statusCode !== 200) failed(new Error(`steadyLoad: got ${response.statusCode} for ${path}, expected 200`));
			response.resume().once('end', () => done(performance.now() - due));
		}).once('error', failed).end();
	});
}

/**
 * Asks at a fixed rate, whether or not what was asked before has been answered, and gives the milliseconds from when each request was due
 * until its answer was whole. Whoever asks as fast as it is answered measures its own queue instead.
 */
export async function steadyLoad({ address, paths, connections, rate, seconds }: Load): Promise<number[]> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const [answers, start]: [Promise<number>[], number] = [[], performance.now()];
	await new Promise<void>((done) => {
		const beat = setInterval(() => {
			const now = performance.now();
			for (let due = start + (answers.length * 1000) / rate; due <= now && answers.length < rate * seconds; due = start + (answers.length * 1000) / rate) {
				answers.push(timed(address, paths[answers.length % paths.length] ?? '', agent, due));
			}
			if (answers.length < rate * seconds) return;
			clearInterval(beat);
			done();
		}, BEAT);
	});
	try {
		return await Promise.all(answers);
	} finally {
		agent.destroy();
	}
}
