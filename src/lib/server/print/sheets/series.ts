/** Many sheets as one file: made one page after the other, while others are served; told how far it is, and ended when nobody wants it. */
import { formatDate, messages, type Lang } from '#i18n/server';
import { printingWords } from '#i18n/printing';
import { randomBytes } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
import { logUnexpected } from '../../unexpected.ts';
import { contentLanguage, type Outcome } from '../../problem.ts';
import type { SeriesOf } from './content.ts';
import type { Made } from './make.ts';
import { PdfWriter } from './pdf-writer.ts';

export type SeriesState = 'running' | 'done' | 'failed' | 'cancelled';

/** How far a series is. */
export interface SeriesTold {
	readonly id: string;
	readonly of: SeriesOf;
	readonly state: SeriesState;
	readonly done: number;
	readonly total: number;
	/** Why it failed. */
	readonly why: string | null;
	/** Where the file is, once it is done. */
	readonly file: string | null;
}

/** What makes one page of a series. */
export type MakePage = () => Promise<Outcome<Made>>;

export interface SeriesAsked {
	readonly of: SeriesTold['of'];
	readonly lang: Lang;
	/** Whose it is. */
	readonly account: string;
	readonly on: string;
	readonly pages: readonly MakePage[];
}

interface Job extends SeriesAsked {
	readonly id: string;
	readonly begun: number;
	state: SeriesState;
	done: number;
	why: string | null;
	bytes: Uint8Array | null;
}

const MOST_RUNNING = 2;
const MOST_KEPT = 12;
/** Milliseconds after which nobody comes for a file any more. */
const KEPT_FOR = 30 * 60_000;

const told = ({ id, of, state, done, pages, why }: Job): SeriesTold =>
	({ id, of, state, done, total: pages.length, why, file: state === 'done' ? `/api/v1/print/series/${id}/file.pdf` : null });

/** The series that are being made and those that were: kept in memory, for they can be made again. */
export class SeriesMade {
	readonly #jobs = new Map<string, Job>();

	/** Begins a series; null: too many are being made. */
	begin(asked: SeriesAsked, now = Date.now()): SeriesTold | null {
		this.#forget(now);
		if ([...this.#jobs.values()].filter(({ state }) => state === 'running').length >= MOST_RUNNING) return null;
		const job: Job = { ...asked, id: randomBytes(16).toString('hex'), begun: now, state: 'running', done: 0, why: null, bytes: null };
		this.#jobs.set(job.id, job);
		void this.#run(job);
		return told(job);
	}

	/** How far a series of this account is; null when there is none. */
	find(id: string, account: string): SeriesTold | null {
		const job = this.#of(id, account);
		return job && told(job);
	}

	/** Ends a series: what was made of it is thrown away. */
	cancel(id: string, account: string): SeriesTold | null {
		const job = this.#of(id, account);
		if (!job) return null;
		job.state = 'cancelled';
		job.bytes = null;
		return told(job);
	}

	/** The file of a finished series. */
	file(id: string, account: string): Uint8Array | null {
		return this.#of(id, account)?.bytes ?? null;
	}

	#of(id: string, account: string): Job | null {
		const job = this.#jobs.get(id);
		return job && job.account === account ? job : null;
	}

	#forget(now: number): void {
		const ended = [...this.#jobs.values()].filter(({ state }) => state !== 'running');
		for (const [index, { id, begun }] of ended.entries()) if (now - begun > KEPT_FOR || index < ended.length - MOST_KEPT) this.#jobs.delete(id);
	}

	/** Has it been ended by somebody meanwhile? */
	#ended = (job: Job): boolean => job.state !== 'running';

	async #run(job: Job): Promise<void> {
		try {
			const said = printingWords(job.lang).series;
			const title = `${messages(job.lang).panels.product.name} · ${said[job.of]} · ${formatDate(job.on, job.lang)}`;
			const writer = new PdfWriter({ title, language: contentLanguage(job.lang), at: new Date() });
			for (const make of job.pages) {
				const made = await make();
				// a page is drawn at a stretch: between two of them others have their turn
				await others();
				if (this.#ended(job)) return;
				if (!made.ok) {
					[job.state, job.why] = ['failed', made.problem.detail];
					return;
				}
				const { content, composed } = made.body;
				for (const [index, page] of composed.pages.entries()) writer.page(page, index === 0 ? content.title : undefined);
				job.done++;
			}
			const bytes = await writer.finish();
			if (!this.#ended(job)) [job.bytes, job.state] = [bytes, 'done'];
		} catch (error) {
			[job.state, job.why] = ['failed', messages(job.lang).problems.unexpected({ id: logUnexpected(error, 'print series') })];
		}
	}
}
