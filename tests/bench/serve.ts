/** How many single questions the served product answers, beside the least that a Node server can do on this machine. */
import { fork } from 'node:child_process';
import autocannon from 'autocannon';
import { serveProduct } from '../e2e/product.ts';
import { figure, median, type Figure } from './figures.ts';
import { bundledFeatures } from '../store/agreement.ts';
import { adversarial } from './ground.ts';

const SECONDS = 4;
const ROUNDS = 5;

/** Questions that differ from one another, as those of many people do. */
async function questions(): Promise<{ path: string }[]> {
	const points = adversarial(await bundledFeatures(), 2000);
	return Array.from({ length: points.length / 2 }, (_, i) => ({ path: `/api/v1/responsibility?lon=${points[2 * i]?.toFixed(6)}&lat=${points[2 * i + 1]?.toFixed(6)}&matter=water-pollution` }));
}

interface Server {
	readonly address: string;
	stop(): void | Promise<void>;
}

/** A server of its own process that always sends the same. */
async function trivialServer(headers: readonly string[], body: string): Promise<Server> {
	const server = fork(new URL('./trivial-server.js', import.meta.url));
	const port = await new Promise((found) => {
		server.once('message', found);
		server.send({ headers, body });
	});
	return { address: `http://127.0.0.1:${port as number}`, stop: () => void server.kill() };
}

/** What the product sends to a question as long as most are: sent by a server that does not think. */
async function answerOf(product: Server, asked: readonly { path: string }[]): Promise<{ headers: string[]; body: string }> {
	const answers = await Promise.all(asked.slice(0, 101).map(async ({ path }) => {
		const response = await fetch(product.address + path, { headers: { 'accept-encoding': 'identity' } });
		return { headers: [...response.headers], body: await response.text() };
	}));
	const middle = answers.sort((one, other) => one.body.length - other.body.length)[50];
	if (!middle) throw new Error('answerOf: got no answers, expected 101');
	const headers = middle.headers.filter(([name]) => !['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'].includes(name)).flat();
	return { headers: [...headers, 'content-length', String(Buffer.byteLength(middle.body))], body: middle.body };
}

/** Questions a second: a third of what the machine can do, so that what is measured is the answer and not the queue. */
const STEADY = 5000;

/** @param overallRate questions a second; without it each connection asks as soon as it is answered */
async function run(url: string, connections: number, requests: { path: string }[], overallRate?: number) {
	const { requests: { average }, latency: { p99 }, non2xx } = await autocannon({ url, connections, duration: SECONDS, requests, ...(overallRate ? { overallRate } : {}) });
	if (non2xx > 0) throw new Error(`autocannon: got ${non2xx} refusals from ${url}, expected none`);
	return { average, p99 };
}

/** Asks until the compiled map is proven and answers are at hand. */
async function warmUp(product: Server, asked: readonly { path: string }[]): Promise<void> {
	for (let waited = 0; waited < 30; waited++) {
		await fetch(product.address + (asked[0]?.path ?? ''));
		await new Promise((done) => setTimeout(done, 500));
	}
}

/** Measures the product and two servers that do nothing, in turn; the load is made in this process, each server has its own. */
export async function measureServing(): Promise<Figure[]> {
	const [product, asked] = [await serveProduct(), await questions()];
	await warmUp(product, asked);
	const same = await answerOf(product, asked);
	const small = JSON.stringify({ scope: 'in', lead: ['gy-water'] });
	const peers = { ours: product, same: await trivialServer(same.headers, same.body), small: await trivialServer(['content-type', 'application/json', 'content-length', String(small.length)], small) };
	const found = Object.fromEntries(Object.keys(peers).map((name) => [name, { average: [] as number[], p99: [] as number[], steady: [] as number[] }]));
	try {
		for (let round = 0; round < ROUNDS; round++) {
			for (const [name, { address }] of Object.entries(peers)) {
				found[name]?.average.push((await run(address, 16, asked)).average);
				found[name]?.p99.push((await run(address, 64, asked)).p99);
				found[name]?.steady.push((await run(address, 64, asked, STEADY)).p99);
			}
		}
	} finally {
		await Promise.all(Object.values(peers).map((peer) => peer.stop()));
	}
	const of = (name: keyof typeof peers, what: 'average' | 'p99' | 'steady') => median(found[name]?.[what] ?? []);
	return [
		figure('one place, one matter, 16 connections', of('ours', 'average'), 'requests/s', of('same', 'average'), 'a server that sends the same bytes without a thought'),
		figure('the same', of('ours', 'average'), 'requests/s', of('small', 'average'), 'one that sends 35 bytes'),
		figure(`the slowest of a hundred at 64 connections, ${STEADY.toLocaleString('en')} questions a second`, of('ours', 'steady'), 'ms', 3),
		figure('the same of the server that sends the same bytes', of('same', 'steady'), 'ms'),
		figure('the slowest of a hundred at 64 connections, as many questions as they can ask', of('ours', 'p99'), 'ms', 3),
		figure('the same of the server that sends the same bytes', of('same', 'p99'), 'ms'),
		figure('of the one that sends 35 bytes', of('small', 'p99'), 'ms')
	];
}
