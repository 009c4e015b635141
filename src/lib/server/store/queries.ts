import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, Parameter } from './driver.ts';

/** The files under db/queries, without their ending: one file, one question. */
export type QueryName =
	| 'area-extents'
	| 'area-items'
	| 'area-version'
	| 'areas-at-points'
	| 'areas-flatgeobuf'
	| 'areas-in-force'
	| 'areas-of-all-dates'
	| 'base-features'
	| 'base-flatgeobuf'
	| 'build-faces'
	| 'calendar-days'
	| 'claim-digest'
	| 'clause-wordings'
	| 'close-area'
	| 'count-areas'
	| 'data-version'
	| 'digest-material'
	| 'faces'
	| 'feet-near-point'
	| 'forget-faces'
	| 'insert-area'
	| 'insert-base-features'
	| 'insert-data-load'
	| 'insert-issue'
	| 'insert-issue-request'
	| 'insert-mail-addresses'
	| 'insert-sight'
	| 'insert-step'
	| 'insert-wordings'
	| 'invalid-areas'
	| 'issue-facts'
	| 'issue-figures'
	| 'issue-news'
	| 'issue-requested'
	| 'issue-states'
	| 'issue-whole'
	| 'issues-clustered'
	| 'issues-counted'
	| 'issues-listed'
	| 'issues-nearby'
	| 'kinds-in-force'
	| 'last-data-loads'
	| 'last-digest'
	| 'last-digest-day'
	| 'lock-step-chain'
	| 'mail-addresses'
	| 'next-issue-number'
	| 'parts-of-line'
	| 'parts-of-polygon'
	| 'remove-base-features'
	| 'remove-mail-addresses'
	| 'remove-wordings'
	| 'save-calendar-days'
	| 'save-digests'
	| 'set-in-force'
	| 'shape-fault'
	| 'step-chain'
	| 'steps-from'
	| 'stored-areas'
	| 'supersede-area'
	| 'tell-issue'
	| 'unsent-digests'
	| 'update-issue';

/** The SQL of db/queries, read from the project root and kept. */
export interface Queries {
	run<Row extends object>(driver: Driver, name: QueryName, parameters?: readonly Parameter[]): Promise<Row[]>;
}

/** Queries read from `root`/db/queries as they are first asked. Throws when a file is missing. */
export function readQueries(root: string): Queries {
	const texts = new Map<QueryName, string>();
	return {
		run(driver, name, parameters = []) {
			let sql = texts.get(name);
			if (sql === undefined) {
				sql = readFileSync(join(root, 'db', 'queries', `${name}.sql`), 'utf8');
				texts.set(name, sql);
			}
			return driver.query(sql, parameters);
		}
	};
}
