/** How many single questions the served product answers, beside the least that a Node server can do on this machine. */
import { createServer } from 'node:http';
import autocannon from 'autocannon';
import { serveProduct } from '../e2e/product.ts';
import { figure, median, type Figure } from './figures.ts';
import { bundledFeatures } from '../store/agreement.ts';
import { adversarial } from './ground.ts';

const SECONDS = 4;
const ROUNDS = 3;

/** Questions that differ from one another, as those of many people do. */
async function questions(): Promise<{ path: string }[]> {
	const points = adversarial(await bundledFeatures(), 2000);
	return Array.from({ length: points.length / 2 }, (_, i) => ({ path: `/api/v1/responsibility?lon=${points[2 * i]?.toFixed(6)}&lat=${points[2 * i + 1]?.toFixed(6)}&matter=water-pollution` }));
}

async function trivialServer(): Promise<{ address: string; stop(): void }> {
	const body = JSON.stringify({ scope: 'in', lead: ['gy-water'] });
	const server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const bound = server.address();
	return { address: `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`, stop: () => server.close() };
}

async function run(url: string, connections: number, requests: { path: string }[]) {
	const { requests: { average }, latency: { p99 }, non2xx } = await autocannon({ url, connections, duration: SECONDS, requests });
	if (non2xx > 0) throw new Error(`autocannon: got ${non2xx} refusals from ${url}, expected none`);
	return { average, p99 };
}

/** Measures both in turn. The load is made in this process, so each has the other core to itself. */
export async function measureServing(): Promise<Figure[]> {
	const [product, trivial, asked] = [await serveProduct(), await trivialServer(), await questions()];
	const found = { ours: [] as number[], trivial: [] as number[], p99: [] as number[], trivialP99: [] as number[] };
	try {
		for (let round = 0; round < ROUNDS; round++) {
			found.ours.push((await run(product.address, 16, asked)).average);
			found.trivial.push((await run(trivial.address, 16, asked)).average);
			found.p99.push((await run(product.address, 64, asked)).p99);
			found.trivialP99.push((await run(trivial.address, 64, asked)).p99);
		}
	} finally {
		trivial.stop();
		await product.stop();
	}
	return [
		figure('one place, one matter, 16 connections', median(found.ours), 'requests/s', median(found.trivial), 'trivial server, which shares the load maker\'s core'),
		figure('the slowest of a hundred at 64 connections', median(found.p99), 'ms', 3),
		figure('the same of the trivial server', median(found.trivialP99), 'ms')
	];
}
