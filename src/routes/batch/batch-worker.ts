/** The worker of the page of many places: reads, answers and writes, so that the page stays free. */
import { BatchRefused, decider, shapeDecider, type Decide, type DecideShape } from '#batch';
import { compiledMap, readMap } from '#geo/compiled';
import { cutter } from '#geo/cut';
import { batchWords } from '#i18n/batch';
import { FileWork, type AnsweredFile } from './answer-file.ts';
import { makeDownload } from './download-forms.ts';
import { understand, type RowReading } from './understand.ts';
import type { Asked, Seen, Told, Trouble } from './worker-talk.ts';

/** Milliseconds between two words about progress. */
const PAUSE = 100;

const page = globalThis as unknown as DedicatedWorkerGlobalScope;
const tell = (told: Told) => page.postMessage(told);

/** How points, and how lines and polygons, are answered. */
interface Deciders {
	readonly decide: Decide;
	readonly decideShape: DecideShape;
}

let held: Promise<Deciders | null> = Promise.resolve(null);
let dataVersion = '';
let seen: Seen | null = null;
let reading: RowReading | null = null;
let work: FileWork | null = null;
let answered: AnsweredFile | null = null;
let latest = 0;

/** The answering from the compiled areas; null where they cannot be had. */
async function readAreas(): Promise<Deciders | null> {
	const response = await fetch(`/data/areas.map?v=${dataVersion}`).catch(() => null);
	if (!response?.ok) return null;
	const read = readMap(new Uint8Array(await response.arrayBuffer()));
	if (!read.ok) return null;
	const map = compiledMap(read.parts);
	return { decide: decider(map), decideShape: shapeDecider(map, cutter(map)) };
}

/** What reads and writes workbooks and geodata is not needed to begin, but it has to be here once the network is gone. */
async function loadForms(): Promise<void> {
	await held;
	await Promise.allSettled([import('read-excel-file/web-worker'), import('write-excel-file/browser'), import('flatgeobuf/lib/mjs/geojson.js')]);
}

async function open({ file, choice }: Extract<Asked, { ask: 'open' }>): Promise<void> {
	const turn = ++latest;
	const understanding = await understand(file, choice);
	if (turn !== latest) return;
	({ seen, reading } = understanding);
	tell({ tell: 'opened', seen, trouble: understanding.trouble });
}

async function run({ matter, at, lang }: Extract<Asked, { ask: 'run' }>): Promise<void> {
	if (!reading || !seen) throw new Error('run: got no file that was understood, expected one');
	const deciders = await held ?? await (held = readAreas());
	if (!deciders) return tell({ tell: 'stopped', trouble: { kind: 'refused', why: 'map', name: '' } });
	let told = 0;
	const progress = (rows: number, share: number) => {
		if (performance.now() - told < PAUSE) return;
		told = performance.now();
		tell({ tell: 'progress', rows, share });
	};
	work = new FileWork({ form: seen.form, reading, grounds: { ...deciders, defaults: { matter, at, accuracy: 0 }, words: batchWords(lang) }, progress });
	const done = await work.run();
	answered = done?.file ?? null;
	tell(done ? { tell: 'done', outcome: done.outcome } : { tell: 'stopped', trouble: null });
}

async function make({ format }: Extract<Asked, { ask: 'make' }>): Promise<void> {
	if (!answered) throw new Error('make: got no answered file, expected one');
	const file = await makeDownload(answered, format);
	tell({ tell: 'made', format, file, trouble: file ? null : { kind: 'refused', why: 'tooManyRows', name: '' } });
}

async function follow(asked: Asked): Promise<void> {
	if (asked.ask === 'hold') {
		({ dataVersion } = asked);
		held = readAreas();
		await loadForms();
	} else if (asked.ask === 'open') await open(asked);
	else if (asked.ask === 'run') await run(asked);
	else if (asked.ask === 'make') await make(asked);
	else work?.stop();
}

const troubleOf = (error: unknown): Trouble => (error instanceof BatchRefused ? { kind: 'fault', fault: error.fault } : { kind: 'refused', why: 'unexpected', name: '' });

page.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
	follow(data).catch((error: unknown) => {
		if (!(error instanceof BatchRefused)) reportError(error);
		const trouble = troubleOf(error);
		if (data.ask === 'open') tell({ tell: 'opened', seen: null, trouble });
		else if (data.ask === 'make') tell({ tell: 'made', format: data.format, file: null, trouble });
		else tell({ tell: 'stopped', trouble });
	});
});
