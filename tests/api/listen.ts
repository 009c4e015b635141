import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { respond } from './serve.ts';

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
	const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
	const answered = await respond(url, { method: request.method ?? 'GET', headers: Object.fromEntries(headers) });
	response.writeHead(answered.status, Object.fromEntries(answered.headers));
	response.end(request.method === 'HEAD' ? undefined : Buffer.from(await answered.arrayBuffer()));
}

/** Serves the routes for programs on a port of this machine, for clients that are programs of their own. Returns the origin and the end. */
export async function listen(): Promise<{ origin: string; end: () => Promise<void> }> {
	const server = createServer((request, response) => {
		answer(request, response).catch((error: unknown) => {
			response.writeHead(500).end(String(error));
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	const end = () => new Promise<void>((done) => {
		server.close(() => done());
		server.closeAllConnections();
	});
	return { origin: `http://127.0.0.1:${port}`, end };
}
