/** People who write over HTTP while the product is killed under them, and what must be there afterwards. */
import { expect } from 'vitest';
import type { Started } from './started.ts';

/** At most so many milliseconds after the first request the product is killed. */
const LONGEST = 2500;
const WRITERS = 3;
/** Every so many rounds issues are logged; in the others steps are taken, which goes a hundred times faster. */
const LOGGING = 5;

interface Sent {
	readonly writer: number;
	readonly key: string;
	readonly title: string;
}

interface Commented {
	readonly issue: string;
	/** The version that it was asked for. */
	readonly version: number;
	readonly note: string;
}

/** What the product has acknowledged, and what was sent and never answered. */
export interface Record {
	/** By title: the id of the issue. */
	readonly logged: Map<string, string>;
	readonly steps: Commented[];
	/** The issue of which each writer goes on. */
	readonly own: string[];
	unansweredIssues: Sent[];
	unansweredSteps: Commented[];
}

export const emptyRecord = (): Record => ({ logged: new Map(), steps: [], own: [], unansweredIssues: [], unansweredSteps: [] });

function noteLogged(record: Record, { writer, title }: Sent, id: string): void {
	record.logged.set(title, id);
	record.own[writer] = id;
}

interface IssueRead {
	readonly id: string;
	readonly version: number;
	readonly title: string;
	readonly steps: readonly { readonly action: string; readonly note: string; readonly version: number }[];
}

/** A program that writes with its token to wherever the product is served now. */
export class Writer {
	readonly #token: string;
	#address = '';

	constructor(token: string) {
		this.#token = token;
	}

	at({ address }: Started): this {
		this.#address = `${address}api/v1/issues`;
		return this;
	}

	async #post(path: string, body: object, headers: { [name: string]: string } = {}): Promise<{ status: number; body: IssueRead }> {
		const response = await fetch(`${this.#address}${path}`, {
			method: 'POST', headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json', ...headers }, body: JSON.stringify(body)
		});
		return { status: response.status, body: (await response.json()) as IssueRead };
	}

	log({ key, title }: Sent): Promise<{ status: number; body: IssueRead }> {
		return this.#post('', { lon: 106.41, lat: 26.52, matter: 'water-pollution', title, description: '' }, { 'idempotency-key': key });
	}

	comment({ issue, version, note }: Commented): Promise<{ status: number; body: IssueRead }> {
		return this.#post(`/${issue}/steps`, { action: 'comment', note, version });
	}

	async read(path: string): Promise<unknown> {
		const response = await fetch(`${this.#address}${path}`, { headers: { authorization: `Bearer ${this.#token}` } });
		expect(response.status).toBe(200);
		return response.json();
	}

	/** Logs issues until the product is gone; a request that was cut off is unanswered. */
	async logAll(record: Record, round: number, writer: number, gone: () => boolean): Promise<void> {
		for (let n = 0; !gone(); n++) {
			const sent = { writer, key: `${round}-${writer}-${n}`, title: `被杀之前 ${round}-${writer}-${n}` };
			const made = await this.log(sent).catch(() => null);
			if (!made) return void record.unansweredIssues.push(sent);
			expect(made.status).toBe(201);
			noteLogged(record, sent, made.body.id);
		}
	}

	/** Takes steps of the writer's own issue, likewise. */
	async commentAll(record: Record, writer: number, gone: () => boolean): Promise<void> {
		const issue = record.own[writer];
		if (issue === undefined) throw new Error(`commentAll: got no issue of writer ${writer}, expected one that was logged before`);
		for (let version = 1 + record.steps.filter((step) => step.issue === issue).length; !gone(); version++) {
			const commented = { issue, version, note: `留言 ${version}` };
			const done = await this.comment(commented).catch(() => null);
			if (!done) return void record.unansweredSteps.push(commented);
			expect(done.status).toBe(200);
			record.steps.push(commented);
		}
	}
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Has several write at once, and kills what they write to at a random moment. */
export async function writeUntilKilled(writer: Writer, record: Record, round: number, kill: () => Promise<unknown>): Promise<void> {
	let gone = false;
	const writing = Array.from({ length: WRITERS }, (_, n) => (round % LOGGING === 0 ? writer.logAll(record, round, n, () => gone) : writer.commentAll(record, n, () => gone)));
	await pause(Math.random() * LONGEST);
	gone = true;
	await kill();
	await Promise.all(writing);
}

/** Sends again what was never answered, as a program does that wants to be sure. */
export async function sendAgain(writer: Writer, record: Record): Promise<void> {
	await Promise.all(record.unansweredIssues.map(async (sent) => {
		const [first, second] = [await writer.log(sent), await writer.log(sent)];
		expect([200, 201]).toContain(first.status);
		expect([second.status, second.body.id]).toEqual([200, first.body.id]);
		noteLogged(record, sent, first.body.id);
	}));
	for (const commented of record.unansweredSteps) {
		// either it was taken before, and the version is stale, or it is taken now
		expect([200, 409]).toContain((await writer.comment(commented)).status);
		record.steps.push(commented);
	}
	[record.unansweredIssues, record.unansweredSteps] = [[], []];
}

/** Every issue of the record is there once, with each of its steps once and nothing else. */
export async function expectAll(writer: Writer, { logged, steps }: Record): Promise<void> {
	const { total } = (await writer.read('?limit=1')) as { total: number };
	expect(total).toBe(logged.size);
	for (const [title, id] of logged) {
		const issue = (await writer.read(`/${id}`)) as IssueRead;
		const notes = steps.filter((step) => step.issue === id).map(({ note }) => note);
		expect([issue.title, issue.steps.map(({ note }) => note)]).toEqual([title, [title, ...notes]]);
		expect(issue.version).toBe(1 + notes.length);
	}
}
