import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';
import type { Hashing } from './password.ts';

/** What everything about accounts stands on. The clock is given, so that an expiry can be told from a sleep. */
export interface Ground {
	readonly driver: Driver;
	readonly queries: Queries;
	readonly hashing: Hashing;
	readonly clock: () => Date;
}

/** Now, as the database reads it. */
export const nowOn = ({ clock }: Ground): string => clock().toISOString();

/** So many seconds from now, as the database reads it. */
export const laterOn = ({ clock }: Ground, seconds: number): string => new Date(clock().getTime() + seconds * 1000).toISOString();

/** Does the work in one transaction. */
export const together = <T>(ground: Ground, work: (inside: Ground) => Promise<T>): Promise<T> =>
	ground.driver.transaction((driver) => work({ ...ground, driver }));
