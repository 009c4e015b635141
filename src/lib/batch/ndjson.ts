import { fault } from './fault.ts';
import { givenIn, isObject, parsed, withAnswer } from './json-rows.ts';
import { LONGEST_ROW, type Piece, type Reader, type Row, type RowAnswer } from './row.ts';

/** A line that is no object goes out as the text `input` of one, so that it is not lost and the answer stays readable. */
function strangeRow(line: string): Row {
	const write = (answer: RowAnswer) => `${withAnswer(JSON.stringify({ input: line }), answer)}\n`;
	return { given: {}, fault: fault('row', 'noObject', {}), write };
}

function rowOf(line: string): Row {
	const value = parsed(line);
	if (!isObject(value)) return strangeRow(line);
	const undecodable = line.includes('\uFFFD') ? fault('row', 'undecodable', {}) : null;
	return { given: givenIn(value), fault: undecodable, write: (answer) => `${withAnswer(line, answer)}\n` };
}

/** Reads NDJSON: one object a line. Blank lines are no rows and are left out. */
export class NdjsonReader implements Reader {
	#rest = '';
	#begun = false;

	get held(): number {
		return this.#rest.length;
	}

	*push(text: string): Iterable<Piece> {
		const lines = (this.#rest + text).split('\n');
		this.#rest = lines.pop() ?? '';
		for (const line of lines) yield* this.#row(line);
		if (this.held > LONGEST_ROW) yield { refused: fault('row', 'rowTooLong', { most: LONGEST_ROW }) };
	}

	*end(): Iterable<Piece> {
		yield* this.#row(this.#rest);
		if (!this.#begun) yield { refused: fault('body', 'emptyBody', {}) };
	}

	*#row(line: string): Iterable<Piece> {
		// trim takes a byte order mark too, which JSON does not know
		const bare = line.trim();
		if (bare === '') return;
		this.#begun = true;
		yield rowOf(bare);
	}
}
