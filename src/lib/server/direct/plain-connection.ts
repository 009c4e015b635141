import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { answerTo, ASKED, headOfAnswer } from './answer-to.ts';
import { asksPlainly } from './plain-question.ts';

const BEGIN = `GET ${ASKED}`;
const END = ' HTTP/1.1';
/** Longer requests have something to say that is not plain. */
const LONGEST = 4096;

/** A header as every program writes it (RFC 9112, 5), with no line folded and nothing but ASCII. */
const HEADER = /^([\w!#$%&'*+.^`|~-]+):[ \t]*([\t\x20-\x7e]*)$/;
/** What makes more of a request than one that wants an answer and will ask again; `connection` is weighed by what it says. */
const MORE = new Set(['content-length', 'transfer-encoding', 'expect', 'upgrade', 'trailer', 'te']);

/** Are these the header lines of a request that ends with them, names one host, and asks for nothing but the answer? */
export function endsPlainly(lines: string): boolean {
	if (!lines.endsWith('\r\n\r\n')) return false;
	const headers: string[] = [];
	let hosts = 0;
	for (const line of lines.slice(0, -4).split('\r\n')) {
		const [, name = '', value = ''] = HEADER.exec(line) ?? [];
		const lower = name.toLowerCase();
		if (name === '' || MORE.has(lower) || (lower === 'connection' && value.trim().toLowerCase() !== 'keep-alive')) return false;
		if (lower === 'host') hosts++;
		headers.push(name, value.trim());
	}
	return hosts === 1 && asksPlainly(headers);
}

let second = 0;
let date = '';

/** The moment as a header says it: the same for a whole second. */
function dateNow(): string {
	const now = Math.floor(Date.now() / 1000);
	if (now !== second) [second, date] = [now, new Date(now * 1000).toUTCString()];
	return date;
}

/** What is heard on a connection as long as only plain questions come. */
class Plain {
	readonly #socket: Socket;
	readonly #stay: string;
	readonly #handOver: (heard: Buffer | null) => void;
	/** Header lines that were found to be plain: a program sends the same ones each time. */
	#known = '';

	constructor(socket: Socket, milliseconds: number, serve: (heard: Buffer | null) => void) {
		this.#socket = socket;
		this.#stay = `connection: keep-alive\r\nkeep-alive: timeout=${Math.floor(milliseconds / 1000)}\r\n\r\n`;
		this.#handOver = (heard) => {
			for (const [event, hear] of Object.entries(this.#heard)) socket.off(event, hear);
			socket.setTimeout(0);
			serve(heard);
		};
		for (const [event, hear] of Object.entries(this.#heard)) socket.on(event, hear);
		socket.setTimeout(milliseconds);
	}

	readonly #heard: Readonly<Record<'data' | 'end' | 'timeout' | 'error', (heard: Buffer) => void>> = {
		data: (chunk) => this.#hear(chunk),
		end: () => this.#socket.end(),
		// who has said nothing yet may take the time that the server gives
		timeout: () => (this.#known === '' ? this.#handOver(null) : this.#socket.destroy()),
		error: () => this.#socket.destroy()
	};

	#answer(request: string): string | null {
		const line = request.indexOf('\r\n');
		if (line < 0 || !request.startsWith(BEGIN) || !request.startsWith(END, line - END.length)) return null;
		const lines = request.slice(line + 2);
		if (lines !== this.#known && !endsPlainly(lines)) return null;
		const answer = answerTo(request.slice(BEGIN.length, line - END.length));
		if (!answer) return null;
		this.#known = lines;
		return `HTTP/1.1 200 OK\r\n${headOfAnswer(answer)}date: ${dateNow()}\r\n${this.#stay}${answer.text}`;
	}

	#hear(chunk: Buffer): void {
		const answer = chunk.length > LONGEST ? null : this.#answer(chunk.toString('latin1'));
		if (answer === null) this.#handOver(chunk);
		else if (!this.#socket.write(answer, 'latin1')) {
			// who does not take answers is not asked for more questions
			this.#socket.pause();
			this.#socket.once('drain', () => this.#socket.resume());
		}
	}
}

/**
 * Hears each connection of a server before it does: as long as whole, plain questions about places come, they are answered without
 * a request and a response being made for each. With the first that is anything else, or that does not come in one
 * piece, the connection is the server's, for good, and the server hears all that has not been answered.
 *
 * @returns ends the connections that are not the server's
 */
export function hearPlainQuestions(server: Server): () => void {
	const serve = server.listeners('connection') as ((this: Server, socket: Socket) => void)[];
	const open = new Set<Socket>();
	server.removeAllListeners('connection');
	server.on('connection', (socket: Socket) => {
		open.add(socket);
		const closed = () => open.delete(socket);
		socket.once('close', closed);
		new Plain(socket, server.keepAliveTimeout, (heard) => {
			socket.off('close', closed);
			closed();
			socket.pause();
			if (heard) socket.unshift(heard);
			for (const each of serve) each.call(server, socket);
			socket.resume();
		});
	});
	return () => open.forEach((socket) => socket.end());
}
