import { answerRow, answersTo, countAnswer, emptyTally, unshifted, type Form, type Grounds, type Row, type RowAnswer } from '#batch';
import type { CutShape } from '#geo/cut';
import { DrawnPlaces } from './drawn-places.ts';
import type { RowReading } from './understand.ts';
import type { Format, Outcome } from './worker-talk.ts';

/** The answers to a file, as they are kept for downloading. */
export interface AnsweredFile {
	readonly form: Form;
	readonly text: Blob;
	/** Longitude and latitude in turn, degrees, EPSG:4490; NaN where a row is no point. */
	readonly positions: readonly number[];
	/** Lines and polygons by their row, degrees, EPSG:4490. */
	readonly shapes: ReadonlyMap<number, CutShape>;
}

interface Work {
	readonly form: Form;
	readonly reading: RowReading;
	readonly grounds: Omit<Grounds, 'point' | 'system'>;
	readonly progress: (rows: number, share: number) => void;
}

const FORMATS: Readonly<Record<Form, readonly Format[]>> = { csv: ['csv', 'xlsx', 'geojson', 'fgb'], ndjson: ['ndjson', 'csv', 'xlsx', 'geojson', 'fgb'], geojson: ['geojson', 'csv', 'xlsx', 'fgb'] };

/** A file being answered; it can be stopped. */
export class FileWork {
	readonly #work: Work;
	readonly #tally = emptyTally();
	readonly #drawn = new DrawnPlaces();
	readonly #positions: number[] = [];
	readonly #shapes = new Map<number, CutShape>();
	#share = 0;
	#stopped = false;
	#answers: ReadableStreamDefaultReader<string> | null = null;

	constructor(work: Work) {
		this.#work = work;
	}

	stop(): void {
		this.#stopped = true;
		void this.#answers?.cancel();
	}

	/** Answers every row; null when it was stopped. Throws BatchRefused where the file cannot be read on. */
	async run(): Promise<{ readonly file: AnsweredFile; readonly outcome: Outcome } | null> {
		const { form, reading, progress } = this.#work;
		const began = performance.now();
		this.#answers = answersTo(reading.open((share) => (this.#share = share)), reading.reader(), (row) => this.#answer(row)).getReader();
		const parts: Blob[] = [];
		for (let next = await this.#answers.read(); !next.done; next = await this.#answers.read()) {
			parts.push(new Blob([next.value]));
			progress(this.#tally.rows, this.#share);
		}
		if (this.#stopped) return null;
		const outcome = {
			tally: this.#tally, seconds: (performance.now() - began) / 1000, places: this.#drawn.count, drawn: this.#drawn.collection(), formats: FORMATS[form]
		};
		return { file: { form, text: new Blob(parts), positions: this.#positions, shapes: this.#shapes }, outcome };
	}

	async #answer(row: Row): Promise<RowAnswer> {
		const { reading, grounds } = this.#work;
		const answer = await answerRow(row, { ...grounds, point: reading.point, system: reading.system });
		countAnswer(this.#tally, answer);
		this.#draw(row, answer);
		return answer;
	}

	#draw({ given, shape }: Row, { error, lead }: RowAnswer): void {
		const { point, system } = this.#work.reading;
		const place = error === null && !shape ? point(given) : null;
		if (place?.ok) this.#drawn.add({ type: 'Point', coordinates: [place.value.lon, place.value.lat] }, lead.length > 0);
		if (shape && error === null) {
			const drawn = unshifted(shape, system);
			this.#shapes.set(this.#positions.length / 2, drawn);
			this.#drawn.add(drawn, lead.length > 0);
		}
		this.#positions.push(place?.ok ? place.value.lon : NaN, place?.ok ? place.value.lat : NaN);
	}
}
