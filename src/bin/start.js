/** `npm start`: from a fresh clone to a served map, in one command. */
import { createServer } from 'node:http';
import { constants } from 'node:zlib';
import { checkNode, ensureBuild, ensureDependencies, root, Stop } from './prepare.js';
import { withProgress } from './progress.js';
import { words } from './words.js';

/** How long open requests may go on after a stop was asked for, in milliseconds. */
const GRACE = 5000;

function addressFromEnvironment() {
	const text = process.env.PORT || '3000';
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > 65535) throw new Stop(words.badPort({ got: text }));
	return { host: process.env.HOST || '127.0.0.1', port };
}

/** @param {import('node:http').Server} server @param {{ host: string, port: number }} address */
function listen(server, { host, port }) {
	return new Promise((done, failed) => {
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			if (error.code === 'EADDRINUSE') failed(new Stop(words.portInUse({ host, port })));
			else if (error.code === 'EACCES') failed(new Stop(words.portForbidden({ port })));
			else failed(new Stop(`${words.badHost({ host })} (${error.code})`));
		});
		server.listen(port, host, () => done(undefined));
	});
}

/** Says that the port is taken before minutes are spent on installing and building. @param {{ host: string, port: number }} address */
async function checkAddress(address) {
	const probe = createServer();
	await listen(probe, address);
	await new Promise((done) => probe.close(done));
}

/** The handler opens the store when it is loaded; what it cannot open it throws. */
async function loadHandler() {
	process.env.NODE_ENV ??= 'production';
	process.env.LIANGHU_ROOT ??= root;
	process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';
	// each operation limits what it holds of a body; many places at once are read as they come, however many
	process.env.BODY_SIZE_LIMIT ??= 'Infinity';
	const { handler } = await import(new URL('../../build/handler.js', import.meta.url).href);
	return handler;
}

/** @param {import('node:http').Server} server @param {() => void} endPlain */
function stopOnSignal(server, endPlain) {
	let stopping = false;
	const stop = () => {
		if (stopping) return;
		stopping = true;
		console.log(words.stopping());
		server.close(() => {
			process.once('exit', () => console.log(words.stopped()));
			process.emit(/** @type {any} */ ('sveltekit:shutdown'), /** @type {any} */ ('signal'));
		});
		server.closeIdleConnections();
		endPlain();
		setTimeout(() => server.closeAllConnections(), GRACE).unref();
	};
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
}

async function start() {
	checkNode();
	const address = addressFromEnvironment();
	await checkAddress(address);
	await ensureDependencies();
	await ensureBuild();
	const handler = await withProgress(words.opening(), loadHandler);
	const { default: compression } = await import('compression');
	// a sixth less to send than with the package's own 4, in the same time
	const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });
	/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} Attempt */
	/** @type {{ answerAtOnce: Attempt, answerDirectly: Attempt, hearPlainQuestions: (server: import('node:http').Server) => () => void }} */
	const { answerAtOnce, answerDirectly, hearPlainQuestions } = Reflect.get(globalThis, Symbol.for('lianghu.direct'));
	const server = createServer((request, response) => {
		if (answerAtOnce(request, response)) return;
		// behind no proxy the request came over plain HTTP; the adapter would take it for HTTPS
		request.headers['x-forwarded-proto'] ??= 'http';
		// files of the build are served compressed already; this is for pages and answers
		compress(/** @type {any} */ (request), /** @type {any} */ (response), () => answerDirectly(request, response) || handler(request, response));
	});
	const endPlain = hearPlainQuestions(server);
	await listen(server, address);
	stopOnSignal(server, endPlain);
	const bound = server.address();
	const port = typeof bound === 'object' && bound ? bound.port : address.port;
	const host = address.host.includes(':') ? `[${address.host}]` : address.host;
	console.log(words.serving({ address: `http://${host}:${port}/` }));
	if (Reflect.get(globalThis, Symbol.for('lianghu.demonstration'))) console.log(words.demonstration({ address: `http://${host}:${port}/sign-in` }));
	/** @type {string | null} */
	const first = Reflect.get(globalThis, Symbol.for('lianghu.first')) ?? null;
	if (first !== null) console.log(words.first({ address: `http://${host}:${port}/sign-in/first?key=${first}` }));
}

process.chdir(root);
start().catch((error) => {
	// errors that carry a code were written for the operator; anything else is a fault of ours and shows its stack
	const expected = error instanceof Stop || error?.name === 'StoreError' || error?.name === 'EnvironmentError';
	console.error(expected ? words.refused({ code: error.code ?? '', message: error.message }) : error);
	process.exit(1);
});
