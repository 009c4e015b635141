import { Proposals } from '../adjustments/proposals.ts';
import { Accounts } from '../auth/accounts.ts';
import { Meetings } from '../convening/meetings.ts';
import { IssueDocuments } from '../documents/documents.ts';
import { Issues } from '../problem-list/issues.ts';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';
import { dataVersionOf } from '../store/settle.ts';
import { Monitoring } from '../water-quality/monitoring.ts';

/** What samples are made with: the same as everything else, in one transaction. */
export interface Inside {
	readonly accounts: Accounts;
	readonly issues: Issues;
	readonly documents: IssueDocuments;
	readonly monitoring: Monitoring;
	readonly proposals: Proposals;
	readonly meetings: Meetings;
	/** The state of the data as the samples have left it so far. */
	readonly dataVersion: () => Promise<string>;
}

/** The samples of a database that is marked as a demonstration. */
export class Demonstration {
	readonly #driver: Driver;
	readonly #queries: Queries;
	readonly #changingData: (work: () => Promise<boolean>) => Promise<boolean>;

	/** @param changingData does what changes the areas: their version is unknown meanwhile */
	constructor(driver: Driver, queries: Queries, changingData: (work: () => Promise<boolean>) => Promise<boolean>) {
		this.#driver = driver;
		this.#queries = queries;
		this.#changingData = changingData;
	}

	/** Are samples to be made? Only once, and only in a demonstration. */
	async isEmpty(): Promise<boolean> {
		const [mark] = await this.#queries.run<{ filled: boolean }>(this.#driver, 'demonstration-mark');
		return mark?.filled === false;
	}

	/** Makes the samples, all or none: of two processes that begin at once the second waits, and does nothing. @returns were they made here? */
	async fill(now: Date, work: (inside: Inside) => Promise<void>): Promise<boolean> {
		return this.#changingData(() => this.#driver.transaction(async (tx) => {
			const [mine] = await this.#queries.run(tx, 'fill-demonstration', [now.toISOString()]);
			if (!mine) return false;
			const [accounts, issues] = [new Accounts(tx, this.#queries, { clock: () => now }), new Issues(tx, this.#queries)];
			await work({
				accounts, issues, documents: new IssueDocuments(tx, this.#queries), proposals: new Proposals(tx, this.#queries), meetings: new Meetings(tx, this.#queries), monitoring: new Monitoring(tx, this.#queries),
				dataVersion: () => dataVersionOf(tx, this.#queries)
			});
			return true;
		}));
	}
}
