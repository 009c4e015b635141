import type { DocumentRow } from './document.ts';
import { CLOSED, type IssueState } from './vocabulary.ts';

/** Why an issue of an earlier document is in the later one no more: it was closed, or it lies outside what that one is about. */
export type RemovalReason = 'signed-off' | 'unfounded' | 'outside';

/** A field that two documents show differently for the same issue. */
export type ChangedField = 'unit' | 'due' | 'state' | 'measures';

export interface DocumentChange {
	readonly field: ChangedField;
	readonly before: string | null;
	readonly after: string | null;
}

/** What a later document has otherwise than an earlier one of the same kind; each list in the order of its document. */
export interface DocumentDifferences {
	readonly added: readonly DocumentRow[];
	readonly removed: readonly { readonly row: DocumentRow; readonly reason: RemovalReason }[];
	readonly changed: readonly { readonly row: DocumentRow; readonly changes: readonly DocumentChange[] }[];
	readonly unchanged: readonly DocumentRow[];
}

const FIELDS: readonly ChangedField[] = ['unit', 'due', 'state', 'measures'];

function changesBetween(before: DocumentRow, after: DocumentRow): readonly DocumentChange[] {
	return FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({ field, before: before[field], after: after[field] }));
}

function reasonFor(row: DocumentRow, state: IssueState | undefined): RemovalReason {
	const last = state ?? row.state;
	return CLOSED.includes(last) ? (last as 'signed-off' | 'unfounded') : 'outside';
}

/**
 * Compares two documents by their issues. @param states of issues that the later one lacks, as they were when it was
 * frozen: the later document cannot say how it lost them
 */
export function compareDocuments(earlier: readonly DocumentRow[], later: readonly DocumentRow[], states: ReadonlyMap<string, IssueState>): DocumentDifferences {
	const [before, after] = [earlier, later].map((rows) => new Map(rows.map((row) => [row.issue, row])));
	const kept = later.flatMap((row) => {
		const old = before?.get(row.issue);
		return old ? [{ row, changes: changesBetween(old, row) }] : [];
	});
	return {
		added: later.filter(({ issue }) => !before?.has(issue)),
		removed: earlier.filter(({ issue }) => !after?.has(issue)).map((row) => ({ row, reason: reasonFor(row, states.get(row.issue)) })),
		changed: kept.filter(({ changes }) => changes.length > 0),
		unchanged: kept.filter(({ changes }) => changes.length === 0).map(({ row }) => row)
	};
}
