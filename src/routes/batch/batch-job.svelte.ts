import type { MatterId } from '#duty';
import type { Lang } from '#i18n';
import { NOTHING_CHOSEN, type Asked, type Choice, type Format, type Outcome, type Seen, type Told, type Trouble } from './worker-talk.ts';

export type Stage = 'empty' | 'opening' | 'opened' | 'running' | 'cancelled' | 'done';

/** A file from being chosen to being answered: what the page shows of it. All the work is the worker's. */
export class BatchJob {
	stage = $state<Stage>('empty');
	file = $state.raw<File | null>(null);
	choice = $state.raw<Choice>(NOTHING_CHOSEN);
	seen = $state.raw<Seen | null>(null);
	trouble = $state.raw<Trouble | null>(null);
	progress = $state.raw({ rows: 0, share: 0 });
	outcome = $state.raw<Outcome | null>(null);
	/** The form that is being made for downloading. */
	making = $state<Format | null>(null);
	/** Can the file be read as it stands? Trouble that comes later passes. */
	#readable = $state(false);
	readonly #worker: Worker;
	readonly #save: (file: Blob, name: string) => void;

	/** @param save hands a file to the person */
	constructor(worker: Worker, dataVersion: string, save: (file: Blob, name: string) => void) {
		this.#worker = worker;
		this.#save = save;
		worker.addEventListener('message', ({ data }: MessageEvent<Told>) => this.#hear(data));
		this.#ask({ ask: 'hold', dataVersion });
	}

	/** May the rows be answered? */
	get ready(): boolean {
		return this.#readable && this.stage !== 'opening' && this.stage !== 'running';
	}

	/** Opens a file anew: nothing that was said of another one holds. */
	open(file: File): void {
		if (this.stage === 'running') this.stop();
		this.file = file;
		[this.seen, this.choice] = [null, NOTHING_CHOSEN];
		this.#reopen();
	}

	/** Says something about the file; it is read again by that. */
	choose(change: Partial<Choice>): void {
		this.choice = { ...this.choice, ...change };
		this.#reopen();
	}

	run(matter: MatterId, at: string, lang: Lang): void {
		[this.stage, this.trouble, this.outcome, this.progress] = ['running', null, null, { rows: 0, share: 0 }];
		this.#ask({ ask: 'run', matter, at, lang });
	}

	stop(): void {
		this.#ask({ ask: 'stop' });
	}

	make(format: Format): void {
		this.making = format;
		this.#ask({ ask: 'make', format });
	}

	end(): void {
		this.#worker.terminate();
	}

	#reopen(): void {
		if (!this.file) return;
		[this.stage, this.trouble, this.outcome] = ['opening', null, null];
		this.#ask({ ask: 'open', file: this.file, choice: this.choice });
	}

	#ask(asked: Asked): void {
		this.#worker.postMessage(asked);
	}

	#hear(told: Told): void {
		if (told.tell === 'opened') this.#opened(told);
		else if (told.tell === 'made') this.#made(told);
		else if (this.stage !== 'running') return;
		else if (told.tell === 'progress') this.progress = told;
		else if (told.tell === 'done') [this.stage, this.outcome] = ['done', told.outcome];
		else [this.stage, this.trouble] = [told.trouble ? 'opened' : 'cancelled', told.trouble];
	}

	#opened({ seen, trouble }: Extract<Told, { tell: 'opened' }>): void {
		[this.stage, this.seen, this.trouble, this.#readable] = ['opened', seen, trouble, trouble === null];
	}

	#made({ format, file, trouble }: Extract<Told, { tell: 'made' }>): void {
		[this.making, this.trouble] = [null, trouble];
		const name = this.file?.name.replace(/\.[^.]+$/, '') ?? '';
		if (file) this.#save(file, `${name}-decided.${format}`);
	}
}
