import type { Driver } from './driver.ts';
import type { Queries } from './queries.ts';
import { dataVersionOf } from './settle.ts';

/** The channel on which every change of the data is told: see db/queries/tell-data.sql. */
const CHANNEL = 'data';

type Tell = (dataVersion: string) => void;

/** Tells which version the data have, as they change, whichever process has changed them. One connection hears for all that follow. */
export class DataFeed {
	readonly #driver: Driver;
	readonly #queries: Queries;
	readonly #heardOfChange: () => void;
	readonly #followers = new Set<Tell>();
	#heard: (() => Promise<void>) | null = null;
	/** One thing after another, so that a connection is neither begun twice nor left behind. */
	#turn: Promise<void> = Promise.resolve();

	/** @param heardOfChange called before anybody is told: what is known of the data is old */
	constructor(driver: Driver, queries: Queries, heardOfChange: () => void) {
		this.#driver = driver;
		this.#queries = queries;
		this.#heardOfChange = heardOfChange;
	}

	/** Tells the version that the data have now, and each that they have from then on. @returns what ends it. Throws StoreError 'unreachable' */
	async follow(tell: Tell): Promise<() => void> {
		await this.#inTurn(async () => {
			this.#heard ??= await this.#driver.listen(CHANNEL, (text) => void this.#told(text));
			this.#followers.add(tell);
		});
		tell(await dataVersionOf(this.#driver, this.#queries));
		return () => {
			this.#followers.delete(tell);
			void this.#inTurn(() => this.#rest()).catch(() => undefined);
		};
	}

	/** How many follow. */
	get followers(): number {
		return this.#followers.size;
	}

	#inTurn(work: () => Promise<void>): Promise<void> {
		const done = this.#turn.then(work);
		this.#turn = done.catch(() => undefined);
		return done;
	}

	async #rest(): Promise<void> {
		if (this.#followers.size > 0 || !this.#heard) return;
		const end = this.#heard;
		this.#heard = null;
		await end();
	}

	/** @param text the version; empty: the connection was broken for a while */
	async #told(text: string): Promise<void> {
		this.#heardOfChange();
		try {
			const dataVersion = text || (await dataVersionOf(this.#driver, this.#queries));
			for (const tell of this.#followers) tell(dataVersion);
		} catch (error) {
			console.error('[data] a change could not be read; it is told with the next one', error);
		}
	}
}
