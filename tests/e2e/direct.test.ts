import { get } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, inject, test } from 'vitest';

const QUESTIONS = [
	'?lon=106.41&lat=26.52', '?lon=106.41&lat=26.52&matter=water-pollution&accuracy=15', '?lon=106.41&lat=26.52&lang=en', '?lon=105&lat=20',
	'?lon=26.52&lat=106.41', '?lon=106.41', '?lon=%zz&lat=26.52', '', `?lon=106.41&lat=26.52&x=${'x'.repeat(3000)}`
];

const headersOf = ({ headers }: Response) => Object.fromEntries([...headers].filter(([name]) => !['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding', 'x-sveltekit-page'].includes(name)));

describe('one place, asked over HTTP', () => {
	for (const question of QUESTIONS) {
		test(`is answered with the same status and headers before the framework as by it: ${question.slice(0, 60) || 'nothing asked'}`, async () => {
			const address = `${inject('address')}/api/v1/responsibility${question}`;
			// only GET is answered before the framework
			const [direct, framework] = [await fetch(address), await fetch(address, { method: 'HEAD' })];
			expect([direct.status, headersOf(direct)]).toEqual([framework.status, headersOf(framework)]);
			expect(await direct.json()).toBeTypeOf('object');
		});
	}

	test('follows the language that was chosen before, and what the caller holds already', async () => {
		const address = `${inject('address')}/api/v1/responsibility?lon=106.41&lat=26.52`;
		const english = await fetch(address, { headers: { cookie: 'other=1; lang=en' } });
		expect(((await english.json()) as { lang: string }).lang).toBe('en');
		const again = await fetch(address, { headers: { cookie: 'lang=en', 'if-none-match': english.headers.get('etag') ?? '' } });
		expect([again.status, await again.text()]).toEqual([304, '']);
	});
});

/** Asked without a word about compression, as small programs do. */
async function askedPlainly(address: string): Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }> {
	return new Promise((done, failed) => {
		get(address, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part)).on('error', failed);
			response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString('utf8') }));
		}).on('error', failed);
	});
}

describe('a plain question about one place', () => {
	for (const question of ['?lon=106.41&lat=26.52&matter=water-pollution', '?lon=106.41&lat=26.52&lang=en', '?lon=106.3&lat=26.7&accuracy=200', '?lon=1&lat=1']) {
		test(`is answered at once as it is answered at leisure: ${question}`, async () => {
			const address = `${inject('address')}/api/v1/responsibility${question}`;
			const leisurely = await fetch(address);
			const text = await leisurely.text();
			// answers are at hand as soon as the compiled map is proven; only they are sent in one piece of known length
			await expect.poll(async () => Object.keys((await askedPlainly(address)).headers), { timeout: 30_000, interval: 200 }).toContain('content-length');
			const { status, headers, body } = await askedPlainly(address);
			expect([status, body]).toEqual([200, text]);
			expect(headersOf(new Response(null, { headers: headers as Record<string, string> }))).toEqual(headersOf(leisurely));
		});
	}
});

/** Says something on a connection of its own, piece by piece, and hears what comes until the server ends it or nothing more comes. */
function spokenTo(address: string, pieces: readonly string[], quiet = 400): Promise<{ text: string; ended: boolean }> {
	const { hostname, port } = new URL(address);
	return new Promise((done, failed) => {
		const socket = connect(Number(port), hostname);
		let [text, ended] = ['', false];
		let waiting = setTimeout(() => undefined, 0);
		const wait = () => {
			clearTimeout(waiting);
			waiting = setTimeout(() => (socket.destroy(), done({ text, ended })), quiet);
		};
		socket.on('data', (part: Buffer) => ((text += part.toString('latin1')), wait())).on('error', failed);
		socket.on('end', () => (ended = true));
		socket.on('connect', async () => {
			for (const piece of pieces) {
				socket.write(piece);
				await new Promise((next) => setTimeout(next, 30));
			}
			wait();
		});
	});
}

const statusesIn = (text: string) => [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
const asking = (search: string, ...headers: string[]) => [`GET /api/v1/responsibility?${search} HTTP/1.1`, 'host: localhost', ...headers, '', ''].join('\r\n');

describe('a connection on which plain questions come', () => {
	const PLAIN = asking('lon=106.41&lat=26.52');
	const OTHER = asking('lon=106.42&lat=26.53&matter=project-approval');

	test('hears the same headers as one that the framework of HTTP keeps', async () => {
		const namesIn = (text: string) => text.split('\r\n\r\n')[0]?.split('\r\n').slice(1).map((line) => line.toLowerCase().replace(/^(date|keep-alive): .*/, '$1')).sort();
		const [plain, handedOver] = [await spokenTo(inject('address'), [PLAIN]), await spokenTo(inject('address'), [PLAIN.slice(0, 30), PLAIN.slice(30)])];
		expect(namesIn(plain.text)).toEqual(namesIn(handedOver.text));
		expect(plain.text.split('\r\n\r\n')[1]).toBe(handedOver.text.split('\r\n\r\n')[1]);
	});

	test.each<[string, string[], number[]]>([
		['one after another', [PLAIN, OTHER, PLAIN], [200, 200, 200]],
		['two in one piece', [PLAIN + OTHER], [200, 200]],
		['in pieces, after one in one piece', [PLAIN, OTHER.slice(0, 9), OTHER.slice(9, 70), OTHER.slice(70)], [200, 200]],
		['something else after it, and again', [PLAIN, 'GET /api/v1/matters HTTP/1.1\r\nhost: localhost\r\n\r\n', PLAIN], [200, 200, 200]],
		['a question that is refused', [PLAIN, asking('lon=26.52&lat=106.41'), PLAIN], [200, 400, 200]],
		['no host', [PLAIN.replace('host: localhost\r\n', '')], [400]],
		['a body that it does not want', [asking('lon=106.41&lat=26.52', 'content-length: 5') + 'hello', OTHER], [200, 200]],
		['two lengths of a body', [asking('lon=106.41&lat=26.52', 'content-length: 5', 'content-length: 6') + 'hello'], [400]],
		['a header that is none', [asking('lon=106.41&lat=26.52', 'no header at all')], [400]]
	])('answers them in their order, as HTTP asks: %s', async (_, pieces, statuses) => {
		expect(statusesIn((await spokenTo(inject('address'), pieces)).text)).toEqual(statuses);
	});

	test('is ended when the caller asks for it, and stays open else', async () => {
		const closed = await spokenTo(inject('address'), [asking('lon=106.41&lat=26.52', 'connection: close')]);
		expect([statusesIn(closed.text), closed.ended]).toEqual([[200], true]);
		expect((await spokenTo(inject('address'), [PLAIN])).ended).toBe(false);
	});

	test('keeps all answers for a caller who asks three thousand times before taking one', async () => {
		const { hostname, port } = new URL(inject('address'));
		const socket = connect(Number(port), hostname);
		socket.pause();
		const COUNT = 3000;
		for (let i = 0; i < COUNT; i++) {
			socket.write(PLAIN);
			if (i % 100 === 0) await new Promise((next) => setTimeout(next, 1));
		}
		await new Promise((next) => setTimeout(next, 300));
		let text = '';
		socket.on('data', (part: Buffer) => (text += part.toString('latin1')));
		socket.resume();
		await expect.poll(() => statusesIn(text).length, { timeout: 30_000 }).toBe(COUNT);
		socket.destroy();
	});
});
