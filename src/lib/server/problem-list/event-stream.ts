/** Milliseconds after which a browser comes back when the connection broke. */
const RETRY = 2000;
/** Milliseconds between comments that keep proxies from ending a silent connection. */
const HEARTBEAT = 15_000;
/** Milliseconds after which it ends: the browser comes back by itself, and whoever was signed out meanwhile is refused. */
const LONGEST = 600_000;
/** Events that may wait for a client that does not read; then it is let go of. */
const MOST_WAITING = 1000;

/** With which a stream is answered. */
export const EVENT_HEADERS = {
	'content-type': 'text/event-stream',
	// no-transform: compressing would hold events back until there are enough of them
	'cache-control': 'no-store, no-transform',
	'x-accel-buffering': 'no'
};

/** A stream of server-sent events to one client, until it goes away. */
export class EventStream {
	/** What is sent. */
	readonly body: ReadableStream<Uint8Array>;
	readonly #encoder = new TextEncoder();
	readonly #atEnd: (() => void)[] = [];
	#controller: ReadableStreamDefaultController<Uint8Array> | null = null;

	constructor() {
		this.body = new ReadableStream({
			start: (controller) => void (this.#controller = controller),
			cancel: () => this.#end()
		});
		const [heartbeat, longest] = [setInterval(() => this.#write(':\n\n'), HEARTBEAT), setTimeout(() => this.close(), LONGEST)];
		this.whenOver(() => {
			clearInterval(heartbeat);
			clearTimeout(longest);
		});
		this.#write(`retry: ${RETRY}\n\n`);
	}

	/** Sends an event; without an id where there is nothing to take up again. One to a client that is gone goes nowhere. */
	send(event: { readonly id?: number; readonly event: string; readonly data: object }): void {
		this.#write(`${event.id === undefined ? '' : `id: ${event.id}\n`}event: ${event.event}\ndata: ${JSON.stringify(event.data)}\n\n`);
	}

	/** Does the work once the client has gone or the stream was closed; at once when that is so already. */
	whenOver(work: () => void): void {
		if (this.#controller) this.#atEnd.push(work);
		else work();
	}

	close(): void {
		const controller = this.#controller;
		this.#end();
		controller?.close();
	}

	#write(text: string): void {
		this.#controller?.enqueue(this.#encoder.encode(text));
		if ((this.#controller?.desiredSize ?? 0) < -MOST_WAITING) this.close();
	}

	#end(): void {
		this.#controller = null;
		for (const work of this.#atEnd.splice(0)) work();
	}
}
