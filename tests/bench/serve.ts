/** How many single questions the served product answers, beside the least that a Node server can do on this machine. */
import { fork } from 'node:child_process';
import autocannon from 'autocannon';
import { serveProduct } from '../e2e/product.ts';
import { figure, median, percentile99, type Figure } from './figures.ts';
import { bundledFeatures } from '../store/agreement.ts';
import { adversarial } from './ground.ts';
import { steadyLoad } from './steady-load.ts';

const SECONDS = 4;
const ROUNDS = 5;

type Asked = { path: string }[];

/** Points that are asked about again and again, as programs ask about outfalls and gauges; so few that their answers are kept. */
const FIXED = 2000;
/** Points of which each is asked about once in a long while: more than are kept. */
const PASSING = 40_000;

async function questions(places: number): Promise<Asked> {
	const points = adversarial(await bundledFeatures(), places);
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

/** What the product sends to a question, as long as its answers are on average (half of them are a fifth shorter): sent by a server that does not think. */
async function answerOf(product: Server, asked: Asked): Promise<{ headers: string[]; body: string }> {
	const answers: { headers: [string, string][]; body: string; bytes: number }[] = [];
	for (const { path } of asked.slice(0, 500)) {
		const response = await fetch(product.address + path, { headers: { 'accept-encoding': 'identity' } });
		const body = await response.text();
		answers.push({ headers: [...response.headers], body, bytes: Buffer.byteLength(body) });
	}
	const mean = answers.reduce((sum, { bytes }) => sum + bytes, 0) / answers.length;
	const [middle] = answers.sort((one, other) => Math.abs(one.bytes - mean) - Math.abs(other.bytes - mean));
	if (!middle) throw new Error('answerOf: got no answers, expected 500');
	const headers = middle.headers.filter(([name]) => !['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'].includes(name)).flat();
	return { headers: [...headers, 'content-length', String(middle.bytes)], body: middle.body };
}

/** Questions a second, of many people: what is measured is the answer, not the queue of a machine that is asked for all it can. */
const STEADY = 2000;

/** Each connection begins somewhere else, so that what one asks another has not just asked. */
async function run(url: string, connections: number, asked: Asked) {
	let begun = 0;
	const setupClient = (client: autocannon.Client) => {
		const first = Math.floor((begun++ * asked.length) / connections);
		client.setRequests([...asked.slice(first), ...asked.slice(0, first)]);
	};
	const { requests: { average }, latency: { p99 }, non2xx } = await autocannon({ url, connections, duration: SECONDS, requests: asked.slice(0, 1), setupClient });
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

/** What was measured of one server, round by round. */
interface Rounds {
	readonly average: number[];
	readonly passing: number[];
	readonly p99: number[];
	readonly steady: number[];
}

async function oneRound({ average, passing, p99, steady }: Rounds, address: string, fixed: Asked, others: Asked): Promise<void> {
	average.push((await run(address, 16, fixed)).average);
	passing.push((await run(address, 16, others)).average);
	p99.push((await run(address, 64, fixed)).p99);
	steady.push(percentile99(await steadyLoad({ address, paths: others.map(({ path }) => path), connections: 64, rate: STEADY, seconds: SECONDS })));
}

/** Measures the product and two servers that do nothing, in turn; the load is made in this process, each server has its own. */
export async function measureServing(): Promise<Figure[]> {
	const [product, fixed, others] = [await serveProduct(), await questions(FIXED), await questions(PASSING)];
	await warmUp(product, fixed);
	const same = await answerOf(product, fixed);
	const small = JSON.stringify({ scope: 'in', lead: ['gy-water'] });
	const peers = { ours: product, same: await trivialServer(same.headers, same.body), small: await trivialServer(['content-type', 'application/json', 'content-length', String(small.length)], small) };
	const found = Object.fromEntries(Object.keys(peers).map((name) => [name, { average: [], passing: [], p99: [], steady: [] } as Rounds]));
	try {
		for (let round = 0; round < ROUNDS; round++) {
			for (const [name, { address }] of Object.entries(peers)) await oneRound(found[name] as Rounds, address, fixed, others);
		}
	} finally {
		await Promise.all(Object.values(peers).map((peer) => peer.stop()));
	}
	const of = (name: keyof typeof peers, what: keyof Rounds) => median(found[name]?.[what] ?? []);
	const [fixedPoints, passed] = [`one of ${FIXED.toLocaleString('en')} points that are asked about again and again`, 'points asked about for the first time'];
	return [
		figure(`${fixedPoints}, 16 connections`, of('ours', 'average'), 'requests/s', of('same', 'average'), 'a server that sends the same bytes without a thought'),
		figure('the same', of('ours', 'average'), 'requests/s', of('small', 'average'), 'one that sends 35 bytes'),
		figure(passed, of('ours', 'passing'), 'requests/s', of('same', 'passing'), 'a server that sends the same bytes without a thought'),
		figure(`the slowest of a hundred at 64 connections, ${STEADY.toLocaleString('en')} such questions a second`, of('ours', 'steady'), 'ms', 3),
		figure('the same of the server that sends the same bytes', of('same', 'steady'), 'ms'),
		figure('the slowest of a hundred at 64 connections, as many questions about fixed points as they can ask', of('ours', 'p99'), 'ms', 3),
		figure('the same of the server that sends the same bytes', of('same', 'p99'), 'ms'),
		figure('of the one that sends 35 bytes', of('small', 'p99'), 'ms')
	];
}
