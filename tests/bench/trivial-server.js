/** The least that a Node server can do: `node trivial-server.js`, told by its parent what to send; says its port and sends that, whatever is asked. */
import { createServer } from 'node:http';

process.once('message', (/** @type {{ headers: string[], body: string }} */ { headers, body }) => {
	const server = createServer((_request, response) => response.writeHead(200, headers).end(body));
	server.listen(0, '127.0.0.1', () => process.send?.(/** @type {import('node:net').AddressInfo} */ (server.address()).port));
});
process.on('disconnect', () => process.exit());
