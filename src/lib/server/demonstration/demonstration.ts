import { Accounts } from '../auth/accounts.ts';
import { IssueDocuments } from '../documents/documents.ts';
import { Issues } from '../problem-list/issues.ts';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';
import { Monitoring } from '../water-quality/monitoring.ts';

/** What samples are made with: the same as everything else, in one transaction. */
export interface Inside {
	readonly accounts: Accounts;
	readonly issues: Issues;
	readonly documents: IssueDocuments;
	readonly monitoring: Monitoring;
}

/** The samples of a database that is marked as a demonstration. */
export class Demonstration {
	readonly #driver: Driver;
	readonly #queries: Queries;

	constructor(driver: Driver, queries: Queries) {
		this.#driver = driver;
		this.#queries = queries;
	}

	/** Are samples to be made? Only once, and only in a demonstration. */
	async isEmpty(): Promise<boolean> {
		const [mark] = await this.#queries.run<{ filled: boolean }>(this.#driver, 'demonstration-mark');
		return mark?.filled === false;
	}

	/** Makes the samples, all or none: of two processes that begin at once the second waits, and does nothing. */
	async fill(now: Date, work: (inside: Inside) => Promise<void>): Promise<void> {
		await this.#driver.transaction(async (tx) => {
			const [mine] = await this.#queries.run(tx, 'fill-demonstration', [now.toISOString()]);
			if (!mine) return;
			const [accounts, issues] = [new Accounts(tx, this.#queries, { clock: () => now }), new Issues(tx, this.#queries)];
			await work({ accounts, issues, documents: new IssueDocuments(tx, this.#queries), monitoring: new Monitoring(tx, this.#queries) });
		});
	}
}
