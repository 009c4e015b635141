import { createHash } from 'node:crypto';
import type { Actor, OrganisationId } from '#issues';
import type { ItemId, Reading, Receipt, Station } from '#monitoring';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';

/** A station as it was last entered. */
export interface StoredStation {
	readonly station: Station;
	/** Counts what was said of it. */
	readonly version: number;
}

/** A file of readings that was taken. */
export interface Upload {
	readonly id: string;
	readonly name: string;
	readonly source: string;
	readonly sha256: string;
	readonly by: string;
	readonly organisation: OrganisationId;
	readonly at: string;
	readonly readings: number;
	readonly stations: number;
	/** The first and the last month that it tells of. */
	readonly from: string;
	readonly to: string;
}

/** A value that took the place of another. */
export interface Correction {
	readonly on: string;
	readonly item: ItemId;
	readonly value: number;
	readonly below: boolean;
	readonly before: number;
	readonly beforeBelow: boolean;
	readonly by: string;
	readonly organisation: OrganisationId;
	readonly source: string;
	readonly at: string;
}

/** What is taken of a file. */
export interface Taking {
	readonly name: string;
	readonly source: string;
	readonly bytes: Uint8Array;
	readonly readings: readonly Reading[];
}

/** The database's side of monitoring: everything is added, nothing is changed. */
export class Monitoring {
	readonly #driver: Driver;
	readonly #queries: Queries;

	constructor(driver: Driver, queries: Queries) {
		this.#driver = driver;
		this.#queries = queries;
	}

	/** The stations as they were last entered, in the order of their codes. */
	stations(): Promise<StoredStation[]> {
		return this.#queries.run<StoredStation>(this.#driver, 'monitoring-stations');
	}

	/** Enters a station, or says it anew. @param seen the version that is replaced; 0: it is a new one. @returns false when somebody was sooner */
	async enter(station: Station, seen: number, { account, name, organisation }: Actor, at: Date): Promise<boolean> {
		const rows = await this.#queries.run(this.#driver, 'insert-monitoring-station', [station.code, seen + 1, JSON.stringify(station), account, name, organisation, at.toISOString()]);
		return rows.length > 0;
	}

	/** The readings that hold, of a station or of all, from a month on. */
	readings(station: string | null, from: string): Promise<Reading[]> {
		return this.#queries.run<Reading>(this.#driver, 'monitoring-current', [station, from]);
	}

	/** Values of a station that took the place of others, the latest first. */
	corrections(station: string): Promise<Correction[]> {
		return this.#queries.run<Correction>(this.#driver, 'monitoring-corrections', [station]);
	}

	/** When each station was first told of, for each month of a year. */
	receipts(year: number): Promise<Receipt[]> {
		return this.#queries.run<Receipt>(this.#driver, 'monitoring-receipts', [String(year)]);
	}

	/** The files that were taken last. */
	uploads(): Promise<Upload[]> {
		return this.#queries.run<Upload>(this.#driver, 'monitoring-uploads');
	}

	/** Keeps a file's readings; those that were there stay beside them, and hold no more. */
	async take({ name, source, bytes, readings }: Taking, { account, name: by, organisation }: Actor, at: Date): Promise<string> {
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		const [row] = await this.#queries.run<{ id: string }>(this.#driver, 'insert-monitoring-upload', [name, source, sha256, account, by, organisation, at.toISOString(), JSON.stringify(readings)]);
		if (!row) throw new Error('insert-monitoring-upload: got no row, expected the new upload');
		return row.id;
	}
}
