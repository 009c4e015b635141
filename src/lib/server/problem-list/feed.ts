import { maySee, type Actor, type Issue } from '#issues';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';

/** An issue has changed. */
export interface News extends Pick<Issue, 'parties' | 'territory'> {
	/** Of its last step, in the chain of all steps. */
	readonly place: number;
	readonly id: string;
	readonly version: number;
}

interface Follower {
	readonly actor: Actor;
	readonly tell: (news: News) => void;
	/** As far as it has been told. */
	place: number;
}

/** The channel on which every step is told: see db/queries/tell-issue.sql. */
const CHANNEL = 'issue';

/**
 * Tells of changed issues as they change, each follower only of those that it may see. One connection hears for all
 * of them, and what happened is read from the chain of steps: a broken connection, or one that came late, misses nothing.
 */
export class Feed {
	readonly #driver: Driver;
	readonly #queries: Queries;
	readonly #followers = new Set<Follower>();
	#heard: (() => Promise<void>) | null = null;
	/** The chain as far as it was read. */
	#place = 0;
	/** One thing after another, so that nobody is told twice or passed over. */
	#turn: Promise<void> = Promise.resolve();

	constructor(driver: Driver, queries: Queries) {
		this.#driver = driver;
		this.#queries = queries;
	}

	/**
	 * Follows the changes.
	 * @param after the place in the chain that the follower has been told up to; null: only what is yet to come
	 * @returns what ends it. Throws StoreError 'unreachable'
	 */
	async follow(actor: Actor, after: number | null, tell: Follower['tell']): Promise<() => void> {
		const follower: Follower = { actor, tell, place: 0 };
		await this.#inTurn(async () => {
			await this.#hear();
			follower.place = Math.min(after ?? this.#place, this.#place);
			for (const news of await this.#since(follower.place)) inform(follower, news);
			this.#followers.add(follower);
		});
		return () => {
			this.#followers.delete(follower);
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

	async #hear(): Promise<void> {
		if (this.#heard) return;
		this.#heard = await this.#driver.listen(CHANNEL, () => this.#read());
		const [end] = await this.#queries.run<{ length: number }>(this.#driver, 'step-chain');
		this.#place = end?.length ?? 0;
	}

	async #rest(): Promise<void> {
		if (this.#followers.size > 0 || !this.#heard) return;
		const end = this.#heard;
		this.#heard = null;
		await end();
	}

	#read(): void {
		this.#inTurn(async () => {
			for (const news of await this.#since(this.#place)) {
				this.#place = news.place;
				for (const follower of this.#followers) inform(follower, news);
			}
		}).catch((error: unknown) => console.error('[issues] changes could not be read; they are told with the next one', error));
	}

	#since(place: number): Promise<News[]> {
		return this.#queries.run<News>(this.#driver, 'issue-news', [place]);
	}
}

function inform(follower: Follower, news: News): void {
	if (news.place <= follower.place) return;
	follower.place = news.place;
	if (maySee(follower.actor, news)) follower.tell(news);
}
