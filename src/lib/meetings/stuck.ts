import type { UnitId } from '#duty';
import type { AgendaKind } from './meeting.ts';

/**
 * Why something belongs before a meeting: the office has put the issue on a joint meeting's agenda (四(二)); two units have refused it; it touches two
 * territories; a unit has overdue issues; a proposal waits for its decision (四(一)1); a decision of an earlier meeting has not been carried out.
 */
export const STUCK_REASONS = ['put-on', 'disputed', 'across', 'overdue', 'proposal', 'undone'] as const;
export type StuckReason = (typeof STUCK_REASONS)[number];

/** Something that a meeting should speak about. */
export interface Stuck {
	readonly about: Exclude<AgendaKind, 'other'>;
	readonly ref: string;
	readonly why: StuckReason;
	/** The number by which it is cited; null: it has none. */
	readonly number: string | null;
	/** Its own words: the title of an issue or a proposal, the text of a decision; null: the words of the interface say it. */
	readonly title: string | null;
	/** Whose it is; null: nobody's in particular. */
	readonly unit: UnitId | null;
	/** How many, of a unit's overdue issues; days that a decision is overdue; null: nothing is counted. */
	readonly count: number | null;
	/** ISO day until which it was due. */
	readonly due: string | null;
}
