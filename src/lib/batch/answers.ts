import { BatchRefused, fault } from './fault.ts';
import type { Piece, Reader, Row, RowAnswer } from './row.ts';

/** Milliseconds of work after which others get their turn, and what was made so far goes out. */
const SLICE = 25;

/** Characters: a row that is longer is waited for in larger parts. */
const LONG = 4096;

const turnOfOthers = () => new Promise<void>((done) => setTimeout(done));

/** Works through an input, a slice at a time; holds one chunk of it. */
class Batch {
	readonly #source: ReadableStreamDefaultReader<string>;
	readonly #reader: Reader;
	readonly #answer: (row: Row) => Promise<RowAnswer>;
	#pieces: Iterator<Piece> | null = null;
	#ended = false;

	constructor(source: ReadableStream<string>, reader: Reader, answer: (row: Row) => Promise<RowAnswer>) {
		this.#source = source.getReader();
		this.#reader = reader;
		this.#answer = answer;
	}

	/** The next text of the answers; null behind the last. Throws BatchRefused where the input cannot be read on. */
	async next(): Promise<string | null> {
		try {
			for (;;) {
				this.#pieces ??= await this.#more();
				if (!this.#pieces) return null;
				const text = await this.#slice(this.#pieces);
				if (text !== '') return text;
			}
		} catch (error) {
			this.#source.releaseLock();
			throw error;
		}
	}

	cancel(reason: unknown): Promise<void> {
		this.#ended = true;
		this.#pieces = null;
		return this.#source.cancel(reason);
	}

	async #more(): Promise<Iterator<Piece> | null> {
		if (this.#ended) return null;
		let text = '';
		do {
			const { done, value } = await this.#read();
			this.#ended ||= done;
			text += value ?? '';
		} while (!this.#ended && text.length < this.#enough());
		return this.#ended ? this.#last(text) : this.#reader.push(text)[Symbol.iterator]();
	}

	#read(): Promise<ReadableStreamReadResult<string>> {
		return this.#source.read().catch((cause: unknown) => {
			throw new BatchRefused(fault('body', 'cutShort', {}), cause);
		});
	}

	/** A long row that trickles in is not looked at anew for each drop. */
	#enough(): number {
		return this.#reader.held > LONG ? this.#reader.held / 8 : 0;
	}

	*#last(text: string): Iterator<Piece> {
		if (text !== '') yield* this.#reader.push(text);
		yield* this.#reader.end();
	}

	async #slice(pieces: Iterator<Piece>): Promise<string> {
		const until = performance.now() + SLICE;
		const written: string[] = [];
		for (let next = pieces.next(); ; next = pieces.next()) {
			if (next.done) {
				this.#pieces = null;
				break;
			}
			const piece = next.value;
			if (typeof piece !== 'string' && 'refused' in piece) throw new BatchRefused(piece.refused);
			written.push(typeof piece === 'string' ? piece : piece.write(await this.#answer(piece)));
			if (performance.now() > until) {
				await turnOfOthers();
				break;
			}
		}
		return written.join('');
	}
}

/**
 * The answers to an input, as a stream in the input's order and form. It reads only when it is read from, works in
 * short slices, and stops when it is cancelled; then the source is cancelled too. It ends with a BatchRefused where
 * the input cannot be read on; the source is then unlocked and left as it is.
 */
export function answersTo(source: ReadableStream<string>, reader: Reader, answer: (row: Row) => Promise<RowAnswer>): ReadableStream<string> {
	const batch = new Batch(source, reader, answer);
	return new ReadableStream({
		async pull(controller) {
			const text = await batch.next();
			if (text === null) controller.close();
			else controller.enqueue(text);
		},
		cancel: (reason) => batch.cancel(reason)
	}, { highWaterMark: 0 });
}
