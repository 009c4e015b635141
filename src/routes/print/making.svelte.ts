import { beginSeries, cancelSeries, readSeries, type Series } from './print-api.ts';

const LOOK_AGAIN = 700;
/** How often in a row the server may be out of reach before that is told. */
const PATIENCE = 5;

/** A series that is being made: begun, looked at until it is done, cancelled. */
export class Making {
	series = $state.raw<Series | null>(null);
	/** Why it was refused; empty: the server could not be reached. null: nothing was refused. */
	why = $state.raw<readonly string[] | null>(null);
	#timer: ReturnType<typeof setTimeout> | null = null;
	#missed = 0;

	get running(): boolean {
		return this.series?.state === 'running';
	}

	async begin(asked: object, lang: string): Promise<void> {
		[this.series, this.why, this.#missed] = [null, null, 0];
		this.#take(await beginSeries(fetch, asked, lang), lang);
	}

	async cancel(lang: string): Promise<void> {
		this.end();
		if (this.series) this.#take(await cancelSeries(fetch, this.series.id, lang), lang);
	}

	/** Looks no more. */
	end(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
	}

	#take(told: Series | { readonly why: readonly string[] }, lang: string): void {
		if ('id' in told) [this.series, this.#missed] = [told, 0];
		else if (this.series && told.why.length === 0 && ++this.#missed < PATIENCE) return this.#later(lang);
		else [this.series, this.why] = [null, told.why];
		if (this.running) this.#later(lang);
	}

	#later(lang: string): void {
		const { series } = this;
		if (series) this.#timer = setTimeout(() => void readSeries(fetch, series.id, lang).then((told) => { if (this.#timer !== null) this.#take(told, lang); }), LOOK_AGAIN);
	}
}
