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
	| 'attachment-bytes'
	| 'attachment-facts'
	| 'base-features'
	| 'base-flatgeobuf'
	| 'bind-attachments'
	| 'build-faces'
	| 'clause-wordings'
	| 'close-area'
	| 'count-areas'
	| 'data-version'
	| 'faces'
	| 'feet-near-point'
	| 'forget-faces'
	| 'forget-unbound-attachments'
	| 'insert-area'
	| 'insert-attachment'
	| 'insert-base-features'
	| 'insert-data-load'
	| 'insert-issue'
	| 'insert-issue-request'
	| 'insert-sight'
	| 'insert-step'
	| 'insert-wordings'
	| 'invalid-areas'
	| 'issue-facts'
	| 'issue-requested'
	| 'issue-states'
	| 'issue-whole'
	| 'issues-clustered'
	| 'issues-counted'
	| 'issues-listed'
	| 'issues-nearby'
	| 'kinds-in-force'
	| 'last-data-loads'
	| 'lock-step-chain'
	| 'next-issue-number'
	| 'parts-of-line'
	| 'parts-of-polygon'
	| 'remove-base-features'
	| 'remove-wordings'
	| 'set-in-force'
	| 'shape-fault'
	| 'step-chain'
	| 'steps-from'
	| 'stored-areas'
	| 'supersede-area'
	| 'unbound-attachments'
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
