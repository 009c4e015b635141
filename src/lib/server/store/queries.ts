import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, Parameter } from './driver.ts';

/** The files under db/queries, without their ending: one file, one question. */
export type QueryName =
	| 'account-by-login'
	| 'account-by-openid'
	| 'account-of-session'
	| 'account-of-token'
	| 'accounts-listed'
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
	| 'calendar-days'
	| 'calendar-years'
	| 'claim-digest'
	| 'clause-wordings'
	| 'close-area'
	| 'count-administrators'
	| 'count-areas'
	| 'data-version'
	| 'demonstration-mark'
	| 'digest-material'
	| 'disable-account'
	| 'document-rows'
	| 'document-whole'
	| 'documents-alike'
	| 'documents-listed'
	| 'enable-account'
	| 'end-session'
	| 'end-sessions'
	| 'faces'
	| 'feet-near-point'
	| 'fill-demonstration'
	| 'forget-faces'
	| 'forget-sign-in-failures'
	| 'forget-unbound-attachments'
	| 'insert-account'
	| 'insert-act'
	| 'insert-area'
	| 'insert-attachment'
	| 'insert-base-features'
	| 'insert-data-load'
	| 'insert-document'
	| 'insert-issue'
	| 'insert-issue-request'
	| 'insert-link'
	| 'insert-mail-addresses'
	| 'insert-session'
	| 'insert-sight'
	| 'insert-step'
	| 'insert-token'
	| 'insert-wordings'
	| 'invalid-areas'
	| 'issue-extent'
	| 'issue-facts'
	| 'issue-features'
	| 'issue-figures'
	| 'issue-news'
	| 'issue-requested'
	| 'issue-requests'
	| 'issue-states'
	| 'issue-whole'
	| 'issues-clustered'
	| 'issues-counted'
	| 'issues-listed'
	| 'issues-nearby'
	| 'kinds-in-force'
	| 'last-acts'
	| 'last-data-loads'
	| 'last-digest'
	| 'last-digest-day'
	| 'link-opened'
	| 'lock-sign-in'
	| 'lock-step-chain'
	| 'mail-addresses'
	| 'mark-demonstration'
	| 'next-issue-number'
	| 'note-sign-in-failures'
	| 'parts-of-line'
	| 'parts-of-polygon'
	| 'password-hash'
	| 'remove-base-features'
	| 'remove-calendar-year'
	| 'remove-mail-addresses'
	| 'remove-wordings'
	| 'revoke-token'
	| 'sample-account'
	| 'sample-accounts'
	| 'save-calendar-days'
	| 'save-calendar-year'
	| 'save-digests'
	| 'sessions-of-account'
	| 'set-in-force'
	| 'set-password'
	| 'shape-fault'
	| 'sign-in-failures'
	| 'states-at-step'
	| 'step-chain'
	| 'steps-from'
	| 'stored-areas'
	| 'supersede-area'
	| 'tell-issue'
	| 'tokens-listed'
	| 'unbound-attachments'
	| 'unsent-digests'
	| 'update-issue'
	| 'use-link';

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
